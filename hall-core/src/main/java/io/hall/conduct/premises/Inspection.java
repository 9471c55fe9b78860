package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.List;

/**
 * An inspection on record (检查登记). Immutable.
 *
 * @param id the request that recorded it
 * @param hall where
 * @param date on which day
 * @param inspector who looked
 * @param score the points
 * @param wrong the names of the items that were not right; each has its remedy
 */
public record Inspection(
    RequestId id,
    HallCode hall,
    BusinessDate date,
    StaffNumber inspector,
    Score score,
    List<String> wrong) {

  /** Copies the list. */
  public Inspection {
    wrong = List.copyOf(wrong);
  }
}
