package io.hall.spark;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Difference;
import io.hall.reconcile.Line;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.Reconciler;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.kernel.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * What a comparison says, in texts that one machine and Spark can both be asked for.
 *
 * @param differences the differences
 * @param causes the causes in their order, each with its lines by position
 * @param kinds how many causes of each kind there are, and what they come to
 * @param figures lines and totals
 */
record Answers(
    List<Difference> differences,
    List<String> causes,
    Map<CauseKind, KindTotal> kinds,
    List<Object> figures) {

  static final RuleSet RULES =
      new RuleSet("late", 1, Duration.ofMinutes(10), 4, Map.of(Tender.BANK, 2), 5, 120, 8);

  /** What one machine says. */
  static Answers of(Path ours, Path theirs) {
    Reconciliation found =
        Reconciler.with(RULES)
            .lines(LineTables.read(ours, theirs).orThrow(), Workspace.ofThreads(1));
    Map<CauseKind, KindTotal> kinds = new TreeMap<>();
    found
        .causes()
        .forEach(
            cause ->
                kinds.merge(cause.kind(), new KindTotal(1, cause.amount().fen()), KindTotal::plus));
    return new Answers(
        found.differences(),
        found.causes().stream().map(cause -> text(cause, found)).toList(),
        kinds,
        figures(
            found.ourLines(), found.theirLines(), found.ours(), found.theirs(), found.residual()));
  }

  private static List<Object> figures(long ourLines, long theirLines, Money... money) {
    return List.of(ourLines, theirLines, List.of(money));
  }

  private static String text(Cause cause, Reconciliation found) {
    long alternatives =
        found.ambiguities().stream()
            .filter(ambiguity -> ambiguity.chosen().contains(cause))
            .mapToLong(ambiguity -> ambiguity.alternatives().size())
            .sum();
    return cause.kind()
        + " "
        + cause.amount().fen()
        + " "
        + cause.size().fen()
        + " "
        + alternatives
        + " "
        + cause.effects().stream()
            .map(e -> PlaceCells.of(e.place()) + "=" + e.amount().fen())
            .toList()
        + lines(cause.ours())
        + lines(cause.theirs());
  }

  private static List<String> lines(List<Line> lines) {
    return lines.stream()
        .map(LineCells::of)
        .map(l -> l.position() + l.number() + "/" + l.reference() + l.place() + l.fen())
        .toList();
  }

  /**
   * What Spark says.
   *
   * @param header how much lower a row is counted than the line of a file with a header
   */
  static Answers of(SparkReconciliation found, int header) {
    return new Answers(
        found.differences(),
        found.causes().collectAsList().stream().map(row -> text(row, header)).toList(),
        found.summary().kinds(),
        figures(
            found.summary().ourLines(),
            found.summary().theirLines(),
            found.summary().ours(),
            found.summary().theirs(),
            found.residual()));
  }

  private static String text(Row cause, int header) {
    List<Row> effects = cause.getList(cause.fieldIndex("effects"));
    return cause.getString(0)
        + " "
        + cause.getLong(1)
        + " "
        + cause.getLong(2)
        + " "
        + cause.getLong(3)
        + " "
        + effects.stream().map(row -> place(row, 0) + "=" + row.getLong(6)).toList()
        + lines(cause.getList(cause.fieldIndex("ours")), header)
        + lines(cause.getList(cause.fieldIndex("theirs")), header);
  }

  private static List<String> lines(List<Row> lines, int header) {
    return lines.stream()
        .map(
            row ->
                (row.getLong(1) + header)
                    + row.getString(2)
                    + "/"
                    + row.getString(3)
                    + place(row, 5)
                    + row.getLong(4))
        .toList();
  }

  private static PlaceCells place(Row row, int at) {
    return new PlaceCells(
        row.getString(at),
        row.getString(at + 1),
        row.getString(at + 2),
        row.getString(at + 3),
        row.getString(at + 4),
        row.getString(at + 5));
  }
}
