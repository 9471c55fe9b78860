package io.hall.app.files;

import io.hall.settlement.CashCount;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.Shift;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code counts.csv} tells of one shift: when it began and ended, what lay in the drawer, and
 * the lines of the settlement sheet as the cashier files it. Immutable.
 *
 * @param opening how the shift began
 * @param closedAt when it ended, not before it began
 * @param count the drawer at the end, the float still in it
 * @param declared the lines filed in this shift; empty when there are none. A cashier's sheet of
 *     the day is what all shifts of the day declare together
 */
public record ShiftFigures(
    Shift.Open opening, Instant closedAt, CashCount count, SortedMap<Cell, Figure> declared) {

  /**
   * Copies the lines.
   *
   * @throws io.hall.check.CheckFailedException with {@code SETTLEMENT-004} if the shift ended
   *     before it began
   */
  public ShiftFigures {
    declared = Collections.unmodifiableSortedMap(new TreeMap<>(declared));
    closedAt = new Shift.Closed(opening, closedAt, count).closedAt();
  }

  /** The shift at its end. */
  public Shift.Closed closed() {
    return new Shift.Closed(opening, closedAt, count);
  }
}
