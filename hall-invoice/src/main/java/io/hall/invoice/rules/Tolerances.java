package io.hall.invoice.rules;

import java.math.BigDecimal;

/**
 * By how much the figures of a line may be off (允许误差), in yuan; at exactly so much they are still
 * right. The totals have no tolerance. Immutable.
 *
 * @param lineAmount between quantity × unit price and the amount
 * @param lineTax between amount × rate and the tax
 */
public record Tolerances(BigDecimal lineAmount, BigDecimal lineTax) {

  /** 0.01 and 0.06 yuan: what the systems of vendors take. */
  public static final Tolerances USUAL =
      new Tolerances(BigDecimal.valueOf(1, 2), BigDecimal.valueOf(6, 2));

  /** What has a tolerance. */
  enum Figure {
    LINE_AMOUNT,
    LINE_TAX
  }

  /** Refuses what is negative. */
  public Tolerances {
    if (lineAmount.signum() < 0 || lineTax.signum() < 0) {
      throw new IllegalArgumentException("A tolerance is zero or above");
    }
  }
}
