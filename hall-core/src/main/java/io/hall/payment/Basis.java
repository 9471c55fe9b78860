package io.hall.payment;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.math.BigDecimal;

/**
 * What an amount was reckoned from, as a receipt prints it (计费依据). Immutable.
 *
 * @param quantity the charged quantity, such as the building area 98.76; at most 18 digits before
 *     and 13 behind the point
 * @param unit its unit, such as {@code ㎡} or {@code kWh}; 1 to 16 characters
 * @param unitPrice yuan for one unit, such as 17.3635; as many digits as the quantity
 */
public record Basis(BigDecimal quantity, String unit, BigDecimal unitPrice) {

  private static final int MAX_INTEGER_DIGITS = 18;
  private static final int MAX_DECIMALS = 13;
  private static final int MAX_UNIT = 16;

  /** Checks that it can be printed; {@code PAYMENT-009} if it cannot. */
  public Basis {
    quantity = plain(quantity, "quantity");
    unitPrice = plain(unitPrice, "unitPrice");
    if (unit.isBlank() || unit.length() > MAX_UNIT) {
      throw refused("unit");
    }
  }

  /** Bounded before any expansion, and without an exponent, which no receipt prints. */
  private static BigDecimal plain(BigDecimal figure, String where) {
    long integerDigits = (long) figure.precision() - figure.scale();
    if (integerDigits > MAX_INTEGER_DIGITS || figure.scale() > MAX_DECIMALS) {
      throw refused(where);
    }
    return figure.scale() < 0 ? figure.setScale(0) : figure;
  }

  private static CheckFailedException refused(String where) {
    return new CheckFailedException(Finding.of(PaymentCode.BASIS).in(where));
  }
}
