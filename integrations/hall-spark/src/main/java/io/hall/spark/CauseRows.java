package io.hall.spark;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.reconcile.Ambiguity;
import io.hall.reconcile.Cause;
import io.hall.reconcile.Difference;
import io.hall.reconcile.Line;
import io.hall.reconcile.LineBlock;
import io.hall.reconcile.LinePart;
import io.hall.reconcile.Place;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Causes and differences as rows of a table. */
@SuppressWarnings("EnumOrdinal") // numbers by which rows are sorted, as the constants are
final class CauseRows {

  private static final List<StructField> PLACE =
      PlaceCells.COLUMNS.stream().map(CauseRows::text).toList();
  private static final StructType EFFECT = with(PLACE, whole("amount_fen"));
  private static final StructType LINE =
      new StructType(
              new StructField[] {
                text("file"), whole("line"), text("number"), text("reference"), whole("amount_fen")
              })
          .merge(new StructType(PLACE.toArray(StructField[]::new)), true);

  /** By which causes are sorted: the order of a comparison on one machine. */
  static final StructType ORDER =
      new StructType(
          new StructField[] {
            text("hall"),
            text("date"),
            text("cashier"),
            whole("tender"),
            whole("category"),
            text("season"),
            whole("kind"),
            whole("amount"),
            whole("ours"),
            whole("theirs")
          });

  /** The columns of a cause, and last its order. */
  static final StructType CAUSE =
      new StructType(
          new StructField[] {
            text("kind"),
            whole("amount_fen"),
            whole("size_fen"),
            whole("alternatives"),
            DataTypes.createStructField("effects", DataTypes.createArrayType(EFFECT, false), false),
            DataTypes.createStructField("ours", DataTypes.createArrayType(LINE, false), false),
            DataTypes.createStructField("theirs", DataTypes.createArrayType(LINE, false), false),
            DataTypes.createStructField("order", ORDER, false)
          });

  /** The columns of a difference. */
  static final StructType DIFFERENCE =
      with(
          PLACE,
          whole("ours_fen"),
          whole("theirs_fen"),
          whole("amount_fen"),
          whole("explained_fen"),
          whole("residual_fen"));

  private CauseRows() {}

  private static StructField text(String name) {
    return field(name, DataTypes.StringType);
  }

  private static StructField whole(String name) {
    return field(name, DataTypes.LongType);
  }

  private static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  private static StructType with(List<StructField> fields, StructField... more) {
    List<StructField> all = new ArrayList<>(fields);
    all.addAll(List.of(more));
    return new StructType(all.toArray(StructField[]::new));
  }

  /**
   * Returns the causes of a part as rows.
   *
   * @param ourFiles the names of our files, in their order
   * @param theirFiles the names of the other side's
   */
  static List<Row> of(LinePart part, List<String> ourFiles, List<String> theirFiles) {
    IdentityHashMap<Cause, Integer> alternatives = new IdentityHashMap<>();
    for (Ambiguity ambiguity : part.ambiguities()) {
      ambiguity
          .chosen()
          .forEach(
              cause -> alternatives.merge(cause, ambiguity.alternatives().size(), Integer::sum));
    }
    return part.causes().stream()
        .map(cause -> row(cause, alternatives.getOrDefault(cause, 0), ourFiles, theirFiles))
        .toList();
  }

  private static Row row(
      Cause cause, long alternatives, List<String> ourFiles, List<String> theirFiles) {
    return RowFactory.create(
        cause.kind().name(),
        cause.amount().fen(),
        cause.size().fen(),
        alternatives,
        cause.effects().stream()
            .map(effect -> RowFactory.create(cells(effect.place(), effect.amount())))
            .toArray(Row[]::new),
        lines(cause.ours(), ourFiles),
        lines(cause.theirs(), theirFiles),
        order(cause));
  }

  private static Row[] lines(List<Line> lines, List<String> files) {
    return lines.stream().map(line -> row(LineCells.of(line), files)).toArray(Row[]::new);
  }

  private static Row row(LineCells line, List<String> files) {
    List<Object> cells = new ArrayList<>();
    cells.add(files.get(LineBlock.fileOf(line.position())));
    cells.add(LineBlock.lineOf(line.position()));
    cells.add(line.number());
    cells.add(line.reference());
    cells.add(line.fen());
    cells.addAll(line.place().cells());
    return RowFactory.create(cells.toArray());
  }

  private static Object[] cells(Place place, Money... amounts) {
    List<Object> cells = new ArrayList<>(PlaceCells.of(place).cells());
    for (Money amount : amounts) {
      cells.add(amount.fen());
    }
    return cells.toArray();
  }

  private static Row order(Cause cause) {
    PlaceCells place = PlaceCells.of(cause.effects().get(0).place());
    boolean told = !place.category().isEmpty();
    return RowFactory.create(
        place.hall(),
        place.date(),
        place.cashier(),
        (long) Tender.valueOf(place.tender()).ordinal(),
        told ? (long) FeeCategory.valueOf(place.category()).ordinal() : -1L,
        place.season(),
        (long) cause.kind().ordinal(),
        cause.effects().get(0).amount().fen(),
        first(cause.ours()),
        first(cause.theirs()));
  }

  private static long first(List<Line> lines) {
    return lines.stream().mapToLong(Line::position).min().orElse(0);
  }

  static Row of(Difference difference) {
    return RowFactory.create(
        cells(
            difference.place(),
            difference.ours(),
            difference.theirs(),
            difference.amount(),
            difference.explained(),
            difference.residual()));
  }
}
