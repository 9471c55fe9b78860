package io.hall.spark;

import io.hall.money.Money;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Difference;
import io.hall.reconcile.LinePart;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
record PartRows(List<Row> causes, Sums sums, List<LineCells> ourRest, List<LineCells> theirRest)
    implements Serializable {

  /**
   * What the driver adds up.
   *
   * @param shares what the part does to the totals of places
   * @param places where its totals may differ
   * @param kinds the causes of each kind together
   */
  record Sums(List<Share> shares, List<PlaceCells> places, Map<CauseKind, KindTotal> kinds)
      implements Serializable {}

  /**
   * What a part does to the totals of a place.
   *
   * @param place which place
   * @param oursFen what it adds to ours
   * @param theirsFen what it adds to theirs
   * @param explainedFen what its causes explain there
   */
  record Share(PlaceCells place, long oursFen, long theirsFen, long explainedFen)
      implements Serializable {

    static Share of(Difference share) {
      return new Share(
          PlaceCells.of(share.place()),
          share.ours().fen(),
          share.theirs().fen(),
          share.explained().fen());
    }

    Difference difference() {
      return new Difference(
          place.place(), Money.ofFen(oursFen), Money.ofFen(theirsFen), Money.ofFen(explainedFen));
    }
  }

  static PartRows of(LinePart part, List<String> ourFiles, List<String> theirFiles) {
    Map<CauseKind, KindTotal> kinds = new TreeMap<>();
    for (Cause cause : part.causes()) {
      kinds.merge(cause.kind(), new KindTotal(1, cause.amount().fen()), KindTotal::plus);
    }
    return new PartRows(
        CauseRows.of(part, ourFiles, theirFiles),
        new Sums(
            part.shares().stream().map(Share::of).toList(),
            part.places().stream().map(PlaceCells::of).toList(),
            kinds),
        part.ourRest().stream().map(LineCells::of).toList(),
        part.theirRest().stream().map(LineCells::of).toList());
  }
}
