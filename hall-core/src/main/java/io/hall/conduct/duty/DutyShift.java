package io.hall.conduct.duty;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.Stretch;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;

/**
 * When somebody is to be at the post (排班): as planned, not as worked. Immutable.
 *
 * @param hall where
 * @param staff who
 * @param time from when to when; it may go past midnight
 */
public record DutyShift(HallCode hall, StaffNumber staff, Stretch time) {

  /** The business date on which it begins. */
  public BusinessDate date() {
    return BusinessDate.of(time.from());
  }
}
