package io.hall.tariff;

import java.math.BigDecimal;

/** The ranges of the numbers in a tariff. */
final class Shares {

  static final int MAX_SCALE = 6;
  private static final BigDecimal PRICE_LIMIT = BigDecimal.valueOf(1_000_000);

  private Shares() {}

  /** Whether this is a share: above 0, at most 1. */
  static boolean isShare(BigDecimal number) {
    return isPrice(number) && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
  }

  /** Whether this is a price: not negative, below a million, at most six decimals. */
  static boolean isPrice(BigDecimal number) {
    return number.scale() >= 0
        && number.scale() <= MAX_SCALE
        && number.signum() >= 0
        && number.compareTo(PRICE_LIMIT) < 0;
  }

  static void check(BigDecimal share) {
    if (!isShare(share)) {
      throw new IllegalArgumentException(
          "A share is above 0 and at most 1, with at most six decimals");
    }
  }
}
