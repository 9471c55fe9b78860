package io.hall.tariff;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;

/**
 * The season of a customer with the two-part tariff (两部制): the full area fee is prepaid and caps
 * what the season can cost (上封顶); the base fee is deducted, the rest is credit for metered heat,
 * and credit left over stays for the next season, in which only the difference is topped up.
 *
 * <p>Always: carried over + top-up = base fee + {@link #credit}. Immutable.
 *
 * @param prepayment the full area fee of the season, the cap
 * @param base the base fee
 * @param carriedOver credit left from the season before, not negative
 */
public record TwoPart(Money prepayment, Money base, Money carriedOver) {

  /**
   * Checks the amounts against each other.
   *
   * @throws CheckFailedException with {@code TARIFF-017} if the base fee is larger than the
   *     prepayment, with {@code TARIFF-019} if an amount is negative
   */
  public TwoPart {
    if (base.isNegative() || carriedOver.isNegative()) {
      throw new CheckFailedException(Finding.of(TariffCode.AMOUNT_NEGATIVE));
    }
    if (base.compareTo(prepayment) > 0) {
      throw new CheckFailedException(Finding.of(TariffCode.BASE_EXCEEDS_PREPAYMENT));
    }
  }

  /**
   * Returns the season that begins with these charges.
   *
   * @param area the fee by area of the same premises and season
   * @param base the base fee
   */
  public static TwoPart of(Charge area, Charge base, Money carriedOver) {
    return new TwoPart(area.amount(), base.amount(), carriedOver);
  }

  /** What is to be paid before the season: the prepayment less the credit carried over. */
  public Money topUp() {
    return larger(Money.ZERO, prepayment.minus(carriedOver));
  }

  /** The credit for metered heat once the base fee is deducted. */
  public Money credit() {
    return carriedOver.plus(topUp()).minus(base);
  }

  /**
   * What of the top-up is booked as metered credit: all but the base fee. Negative when the top-up
   * does not reach the base fee, whose rest is then taken from the credit carried over.
   */
  public Money creditBooked() {
    return topUp().minus(base);
  }

  /**
   * Returns how the season ends after this much metered heat.
   *
   * @throws CheckFailedException with {@code TARIFF-019} if the amount is negative
   */
  public Settlement settle(Money metered) {
    if (metered.isNegative()) {
      throw new CheckFailedException(Finding.of(TariffCode.AMOUNT_NEGATIVE));
    }
    Money limit = prepayment.minus(base);
    Money charged = metered.compareTo(limit) < 0 ? metered : limit;
    return new Settlement(charged, metered.minus(charged), credit().minus(charged));
  }

  private static Money larger(Money one, Money other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /**
   * The end of a season (清算).
   *
   * @param charged the metered heat that is charged
   * @param waived the metered heat above the cap, which is not
   * @param unused the credit left for the next season, never negative
   */
  public record Settlement(Money charged, Money waived, Money unused) {}
}
