package io.hall.security.account;

import io.hall.payment.StaffNumber;
import java.time.Instant;

/**
 * Proof that a person gave password or second factor again just now (再次验证), for one sensitive step.
 * Only an authentication makes one.
 */
public final class StepUp {

  private final StaffNumber by;
  private final Instant at;

  StepUp(StaffNumber by, Instant at) {
    this.by = by;
    this.at = at;
  }

  /** Who proved it. */
  public StaffNumber by() {
    return by;
  }

  /** When. */
  public Instant at() {
    return at;
  }
}
