package io.hall.app.approval;

import io.hall.payment.StaffNumber;
import java.time.Instant;

/**
 * What was decided (审批结果).
 *
 * @param granted whether it was allowed
 * @param by who decided
 * @param note why, in words; personal text
 * @param at when
 */
public record Decision(boolean granted, StaffNumber by, String note, Instant at) {

  /** Says nothing of the note. */
  @Override
  public String toString() {
    return "Decision[" + granted + ", " + by + ", " + at + "]";
  }
}
