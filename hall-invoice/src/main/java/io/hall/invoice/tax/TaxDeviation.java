package io.hall.invoice.tax;

import io.hall.invoice.TaxRate;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * By how much the tax of a line may be off at one rate, as whole numbers: the lines of an invoice
 * mostly have one rate, and nothing is to be allocated for each.
 */
final class TaxDeviation {

  /** Below this many fen no product here leaves a {@code long}: 10^12 x 10^6. */
  private static final long SMALL = 1_000_000_000_000L;

  private final TaxRate rate;
  private final BigDecimal tolerance;

  /** The rate, a fen and the tolerance, each times ten to the decimals of the rate. */
  private final long scaledRate;

  private final long scaledFen;
  private final long scaledTolerance;

  TaxDeviation(TaxRate rate, BigDecimal tolerance) {
    this.rate = rate;
    this.tolerance = tolerance;
    int decimals = rate.fraction().scale();
    scaledRate = rate.fraction().movePointRight(decimals).longValueExact();
    scaledFen = BigDecimal.ONE.movePointRight(decimals).longValueExact();
    scaledTolerance =
        tolerance
            .movePointRight(2 + decimals)
            .setScale(0, RoundingMode.FLOOR) // what is compared with it is whole
            .min(BigDecimal.valueOf(Long.MAX_VALUE))
            .longValueExact();
  }

  boolean isOf(TaxRate other) {
    return rate.equals(other);
  }

  /** Whether {@code tax} is further from the exact product than the tolerance. */
  boolean isExceeded(Money net, Money tax) {
    if (isSmall(net) && isSmall(tax)) {
      return Math.abs(net.fen() * scaledRate - tax.fen() * scaledFen) > scaledTolerance;
    }
    return ArithmeticCheck.isOff(exact(net), tax, tolerance);
  }

  BigDecimal exact(Money net) {
    return net.toYuan().multiply(rate.fraction());
  }

  private static boolean isSmall(Money amount) {
    return amount.fen() < SMALL && amount.fen() > -SMALL;
  }
}
