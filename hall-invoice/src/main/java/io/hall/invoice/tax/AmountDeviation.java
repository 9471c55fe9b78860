package io.hall.invoice.tax;

import io.hall.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * By how much the amount of a line may be off from quantity × unit price, as whole numbers, for
 * products of one count of decimals: the lines of an invoice mostly have one, and nothing is to be
 * allocated for each.
 */
final class AmountDeviation {

  /** With as many digits, a number fits a {@code long}. */
  private static final int LONG_DIGITS = 18;

  private final BigDecimal tolerance;
  private final int decimals;

  /** A fen and the tolerance, each times ten to the decimals. */
  private final long scaledFen;

  private final long scaledTolerance;

  AmountDeviation(BigDecimal quantity, BigDecimal unitPrice, BigDecimal tolerance) {
    this.tolerance = tolerance;
    decimals = decimals(quantity, unitPrice);
    boolean whole = decimals >= 2 && decimals <= LONG_DIGITS;
    scaledFen = whole ? BigDecimal.ONE.movePointRight(decimals - 2).longValueExact() : 0;
    scaledTolerance =
        tolerance
            .movePointRight(decimals)
            .setScale(0, RoundingMode.FLOOR) // what is compared with it is whole
            .min(BigDecimal.valueOf(Long.MAX_VALUE))
            .longValueExact();
  }

  private static int decimals(BigDecimal quantity, BigDecimal unitPrice) {
    return quantity.scale() + unitPrice.scale();
  }

  boolean isOf(BigDecimal quantity, BigDecimal unitPrice) {
    return decimals == decimals(quantity, unitPrice);
  }

  /** Whether {@code net} is further from the exact product than the tolerance. */
  boolean isExceeded(BigDecimal quantity, BigDecimal unitPrice, Money net) {
    if (scaledFen > 0 && fits(quantity) && fits(unitPrice)) {
      long one = unscaled(quantity);
      long other = unscaled(unitPrice);
      if (fits(one, other) && fits(net.fen(), scaledFen)) {
        return Math.abs(one * other - net.fen() * scaledFen) > scaledTolerance;
      }
    }
    return ArithmeticCheck.isOff(quantity.multiply(unitPrice), net, tolerance);
  }

  private static boolean fits(BigDecimal number) {
    return number.precision() <= LONG_DIGITS;
  }

  /** Whether a product takes at most 62 bits, so that the difference of two fits a {@code long}. */
  private static boolean fits(long one, long other) {
    return Long.numberOfLeadingZeros(Math.abs(one)) + Long.numberOfLeadingZeros(Math.abs(other))
        >= 66;
  }

  private static long unscaled(BigDecimal number) {
    return number.scaleByPowerOfTen(number.scale()).longValue();
  }
}
