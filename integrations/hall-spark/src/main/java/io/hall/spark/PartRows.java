package io.hall.spark;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import io.hall.money.Money;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Difference;
import io.hall.reconcile.LinePart;
import io.hall.reconcile.Place;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;

/**
 * What a part of the comparison found, as it is kept and sent: the causes as rows, which stay where
 * they are; what the driver adds up; and the lines that are left over.
 *
 * @param causes the causes, as {@link CauseRows} writes them
 * @param sums what the driver adds up
 * @param ourRest our lines without a counterpart
 * @param theirRest the other side's
 */
@DefaultSerializer(JavaSerializer.class)
record PartRows(List<Row> causes, Sums sums, List<LineCells> ourRest, List<LineCells> theirRest)
    implements Serializable {

  /**
   * What the driver adds up.
   *
   * @param shares what the part does to the totals of places
   * @param places where its totals may differ
   * @param kinds the causes of each kind together
   */
  @DefaultSerializer(JavaSerializer.class)
  record Sums(Shares shares, PlaceColumns places, Map<CauseKind, KindTotal> kinds)
      implements Serializable {}

  /**
   * What a part does to the totals of places.
   *
   * @param places which places
   * @param fen of each what it adds to ours and to theirs, and what its causes explain there
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Shares(PlaceColumns places, long[] fen) implements Serializable {

    private static final int WIDTH = 3;

    static Shares of(List<Difference> shares) {
      return new Shares(
          PlaceColumns.of(shares.stream().map(Difference::place).toList()),
          shares.stream()
              .flatMapToLong(
                  share ->
                      LongStream.of(
                          share.ours().fen(), share.theirs().fen(), share.explained().fen()))
              .toArray());
    }

    List<Difference> differences() {
      List<Place> at = places.places();
      return IntStream.range(0, at.size())
          .mapToObj(i -> new Difference(at.get(i), money(i, 0), money(i, 1), money(i, 2)))
          .toList();
    }

    private Money money(int share, int which) {
      return Money.ofFen(fen[WIDTH * share + which]);
    }
  }

  static PartRows of(LinePart part, List<String> ourFiles, List<String> theirFiles) {
    Map<CauseKind, KindTotal> kinds = new TreeMap<>();
    for (Cause cause : part.causes()) {
      kinds.merge(cause.kind(), new KindTotal(1, cause.amount().fen()), KindTotal::plus);
    }
    return new PartRows(
        CauseRows.of(part, ourFiles, theirFiles),
        new Sums(Shares.of(part.shares()), PlaceColumns.of(part.places()), kinds),
        part.ourRest().stream().map(LineCells::of).toList(),
        part.theirRest().stream().map(LineCells::of).toList());
  }
}
