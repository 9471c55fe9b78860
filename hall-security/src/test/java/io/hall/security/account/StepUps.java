package io.hall.security.account;

import io.hall.payment.StaffNumber;
import java.time.Instant;

/** Proofs for the tests of other packages. */
public final class StepUps {

  private StepUps() {}

  /** Returns a proof that nobody gave. */
  public static StepUp of(String by, Instant at) {
    return new StepUp(new StaffNumber(by), at);
  }
}
