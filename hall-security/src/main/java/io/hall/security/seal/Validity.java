package io.hall.security.seal;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long a key may be used: two years hold two heating seasons and never the whole of a third.
 */
final class Validity {

  private static final int MOST_YEARS = 2;

  private Validity() {}

  static void require(Instant from, Instant to) {
    Instant most = from.atOffset(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant();
    if (!from.isBefore(to) || to.isAfter(most)) {
      throw SealCode.VALIDITY.failure();
    }
  }
}
