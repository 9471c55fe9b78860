package io.hall.security.session;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.time.Instant;
import java.util.Optional;

/** Who is to be where (排班, SPI): the adopter's roster, and the last days of those who leave. */
public interface RosterSource {

  /**
   * Whether the account's holder is expected in a hall at an instant, with some grace at the ends.
   */
  boolean isOnDuty(StaffNumber account, HallCode hall, Instant at);

  /** The last working day of an account's holder, once it is known (离职日). */
  Optional<BusinessDate> lastDay(StaffNumber account);
}
