package io.hall.security.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.json.JsonWrittenOnly;
import io.hall.payment.StaffNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * Proof that a person gave password or second factor again just now (再次验证), for one sensitive step.
 * Only an authentication makes one.
 */
@JsonWrittenOnly
public final class StepUp {

  /** How long it holds. */
  public static final Duration VALID = Duration.ofMinutes(5);

  private final StaffNumber by;
  private final Instant at;

  StepUp(StaffNumber by, Instant at) {
    this.by = by;
    this.at = at;
  }

  /** Who proved it. */
  @JsonProperty
  public StaffNumber by() {
    return by;
  }

  /** When. */
  @JsonProperty
  public Instant at() {
    return at;
  }

  /** Whether it holds at {@code now}: it is not older than {@link #VALID}, and not from later. */
  public boolean isFresh(Instant now) {
    return !now.isBefore(at) && now.isBefore(at.plus(VALID));
  }

  /**
   * Refuses a proof that does not hold at {@code now}.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-040}
   */
  public void requireFresh(Instant now) {
    if (!isFresh(now)) {
      throw AccountCode.PROOF_EXPIRED.refused(by.value());
    }
  }
}
