package io.hall.settlement;

import io.hall.money.Money;

/**
 * What was counted in one cell. Immutable; figures add up.
 *
 * @param count how many lines were paid (笔数)
 * @param paid what they came to
 * @param refundCount how many lines went back
 * @param refunded what those came to, as a positive amount
 */
public record Figure(long count, Money paid, long refundCount, Money refunded) {

  /** Nothing paid and nothing back. */
  public static final Figure NONE = new Figure(0, Money.ZERO, 0, Money.ZERO);

  /**
   * Returns the figure of one line: paid, or going back when {@code amount} belongs to a refund.
   */
  public static Figure line(Money amount, boolean refund) {
    return refund
        ? new Figure(0, Money.ZERO, 1, amount.negated())
        : new Figure(1, amount, 0, Money.ZERO);
  }

  /** Returns both figures together. */
  public Figure plus(Figure other) {
    return new Figure(
        count + other.count,
        paid.plus(other.paid),
        refundCount + other.refundCount,
        refunded.plus(other.refunded));
  }

  /** What was paid less what went back. */
  public Money net() {
    return paid.minus(refunded);
  }
}
