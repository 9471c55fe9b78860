package io.hall.app.reconcile;

import io.hall.reconcile.FiledSheet;
import io.hall.reconcile.Line;
import io.hall.reconcile.MoneySide;
import java.util.List;
import java.util.Optional;

/**
 * What is compared.
 *
 * @param ours our lines, voided ones included
 * @param lines another system's lines; empty when none of its files was given
 * @param money statements and drawers; empty when none was given
 * @param sheets the settlement sheets that were filed
 */
record Inputs(
    List<Line> ours,
    Optional<List<Line>> lines,
    Optional<MoneySide> money,
    List<FiledSheet> sheets) {

  /** Whether there is another side at all. */
  boolean isEmpty() {
    return lines.isEmpty() && money.isEmpty() && sheets.isEmpty();
  }
}
