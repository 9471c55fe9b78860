package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import java.util.function.Predicate;

/**
 * Decides by the date at the beginning of a cell whether a row is wanted, and remembers the last
 * answer, since neighbours mostly share their date. Not thread-safe.
 */
final class WantedDays {

  private static final int LENGTH = "2026-11-08".length();

  private final Predicate<BusinessDate> days;
  private String last = "";
  private boolean wanted;

  WantedDays(Predicate<BusinessDate> days) {
    this.days = days;
  }

  /** Whether the row is wanted by its {@code column}; a row without a readable date is. */
  boolean wants(Row row, String column) {
    String cell = row.raw(column);
    if (last.isEmpty() || !cell.startsWith(last)) {
      String date = cell.substring(0, Math.min(LENGTH, cell.length()));
      try {
        wanted = days.test(Cells.businessDate(date));
      } catch (CheckFailedException e) {
        return true;
      }
      last = date;
    }
    return wanted;
  }
}
