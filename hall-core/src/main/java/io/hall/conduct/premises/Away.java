package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;

/** Who cannot clean on which day: who is on leave, or not employed yet. */
@FunctionalInterface
public interface Away {

  /** Whether somebody cannot on a day. */
  boolean isAway(StaffNumber staff, BusinessDate day);
}
