package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;

/**
 * Which day is the next (次日, 规程 7.3); the regulation does not say whether offices must work on it.
 * Immutable.
 *
 * @param calendar the hall's calendar
 * @param kind which days count
 */
public record NextDay(HallCalendar calendar, Kind kind) {

  /** Which days count. */
  public enum Kind {
    /** Every day (自然日). */
    CALENDAR_DAY,
    /** The days on which offices work (工作日). */
    WORKING_DAY
  }

  /**
   * Returns the last day on which what became due on {@code day} is in time.
   *
   * @throws io.hall.check.CheckFailedException if no working day is known within a year
   */
  public BusinessDate after(BusinessDate day) {
    return kind == Kind.CALENDAR_DAY ? day.next() : calendar.nextWorkingDay(day).orThrow();
  }
}
