package io.hall.conduct.duty;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;

/**
 * A check that is on record (到岗登记). Immutable.
 *
 * @param id the request that recorded it; the notes stand under it
 * @param hall where
 * @param counter which counter
 * @param staff who
 * @param date the business date
 * @param opening the opening it was before
 * @param arrivedAt when they came
 * @param uniform whether the uniform was on
 * @param faults the devices that were not in order
 * @param completedAt when it was recorded, by the register's clock
 */
public record Readiness(
    RequestId id,
    HallCode hall,
    String counter,
    StaffNumber staff,
    BusinessDate date,
    LocalTime opening,
    Instant arrivedAt,
    boolean uniform,
    Set<Device> faults,
    Instant completedAt) {

  /** Copies the set. */
  public Readiness {
    faults = Set.copyOf(faults);
  }
}
