package io.hall.tariff;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * From when and up to what late payment costs (违约金起算与上限). Immutable.
 *
 * @param start the first day that counts
 * @param cap the most that the penalty may reach, as a part of the amount owed: not negative, below
 *     a million, 6 decimals; empty when it has no limit
 */
public record PenaltyTerms(PenaltyStart start, Optional<BigDecimal> cap) {

  /** Checks the range of the cap. */
  public PenaltyTerms {
    if (cap.isPresent() && !Shares.isPrice(cap.get())) {
      throw new IllegalArgumentException(
          "A cap is 0 to 999999.999999 times the amount owed, with at most six decimals");
    }
  }
}
