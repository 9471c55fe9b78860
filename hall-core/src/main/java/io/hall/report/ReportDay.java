package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import java.util.Comparator;

/**
 * One hall's business day, for which there is to be one report. Ordered by date, then by hall.
 *
 * @param hall which hall
 * @param date which day
 */
public record ReportDay(HallCode hall, BusinessDate date) implements Comparable<ReportDay> {

  private static final Comparator<ReportDay> FILED =
      Comparator.comparing(ReportDay::date).thenComparing(ReportDay::hall);

  @Override
  public int compareTo(ReportDay other) {
    return FILED.compare(this, other);
  }

  /** Hall and date, such as {@code H01/2026-11-08}. */
  @Override
  public String toString() {
    return hall + "/" + date;
  }
}
