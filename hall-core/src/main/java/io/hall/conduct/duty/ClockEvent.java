package io.hall.conduct.duty;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.time.Instant;

/**
 * Somebody came to the post or left it (签到、签退). Immutable.
 *
 * @param hall where
 * @param staff who
 * @param kind which
 * @param at when, by the register's clock
 */
public record ClockEvent(HallCode hall, StaffNumber staff, Kind kind, Instant at) {

  /** Whether somebody came or left. */
  public enum Kind {
    /** Came (签到). */
    IN,
    /** Left (签退). */
    OUT
  }
}
