package io.hall.app.reconcile;

import io.hall.reconcile.FiledSheet;
import io.hall.reconcile.Line;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.MoneySide;
import java.util.List;
import java.util.Optional;

/**
 * What is compared.
 *
 * @param tables both sides as columns, when each is one {@code lines.csv} and nothing else is
 *     compared
 * @param ours our lines, voided ones included; none when they are in the tables
 * @param lines another system's lines; empty when none of its files was given
 * @param money statements and drawers; empty when none was given
 * @param sheets the settlement sheets that were filed
 */
record Inputs(
    Optional<LineTables> tables,
    List<Line> ours,
    Optional<List<Line>> lines,
    Optional<MoneySide> money,
    List<FiledSheet> sheets) {

  /** Both sides as columns. */
  static Inputs of(LineTables tables) {
    return new Inputs(
        Optional.of(tables), List.of(), Optional.empty(), Optional.empty(), List.of());
  }

  /** How many comparisons they allow. */
  long comparisons() {
    return tables.stream().count()
        + lines.stream().count()
        + money.stream().count()
        + (sheets.isEmpty() ? 0 : 1);
  }

  /** Whether there is another side at all. */
  boolean isEmpty() {
    return comparisons() == 0;
  }
}
