package io.hall.security.account;

import io.hall.security.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A sign-in whose password was right and to which something is still missing. */
record Pending(
    Account account,
    Terminal terminal,
    Optional<DeviceToken> known,
    int passwordVersion,
    Instant at) {

  private static final Duration VALID = Duration.ofMinutes(5);

  void requireFresh(Instant now) {
    if (now.isBefore(at) || !now.isBefore(at.plus(VALID))) {
      throw AccountCode.PROOF_EXPIRED.refused();
    }
  }

  String bucket() {
    return known.map(DeviceToken::hash).orElse(Throttle.STRANGERS);
  }
}
