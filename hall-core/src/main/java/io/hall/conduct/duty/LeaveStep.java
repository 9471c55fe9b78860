package io.hall.conduct.duty;

import io.hall.conduct.duty.Leave.Ask;
import io.hall.payment.StaffNumber;
import java.time.Instant;

/** What every step of a leave has. */
abstract sealed class LeaveStep permits Leave.Requested, LeaveStep.Decision {

  private final Ask ask;

  LeaveStep(Ask ask) {
    this.ask = ask;
  }

  /** What is asked for. */
  public Ask ask() {
    return ask;
  }

  /** What every decided leave has. */
  abstract static sealed class Decision extends LeaveStep
      permits Leave.Granted, Leave.Declined, Leave.HandedOver {

    private final StaffNumber by;
    private final Instant at;

    Decision(Ask ask, StaffNumber by, Instant at) {
      super(ask);
      this.by = by;
      this.at = at;
    }

    /** The manager who decided it. */
    public StaffNumber by() {
      return by;
    }

    /** When. */
    public Instant at() {
      return at;
    }
  }
}
