package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import java.util.Comparator;

/**
 * Whose turn it is to clean (值日). Immutable.
 *
 * @param date on which day
 * @param area what
 * @param staff who
 */
public record Turn(BusinessDate date, CleaningArea area, StaffNumber staff)
    implements Comparable<Turn> {

  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::date).thenComparing(Turn::area).thenComparing(Turn::staff);

  @Override
  public int compareTo(Turn other) {
    return ORDER.compare(this, other);
  }
}
