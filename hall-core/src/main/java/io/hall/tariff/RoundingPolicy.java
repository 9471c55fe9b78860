package io.hall.tariff;

import io.hall.money.Rounding;

/**
 * How a company rounds what it charges (舍入规则): cash and other tenders apart. Immutable.
 *
 * @param nonCash for everything that is not cash, and for the amount that is owed
 * @param cash for cash, when the company takes no small coins
 */
public record RoundingPolicy(Rounding nonCash, Rounding cash) {

  /** Half up to the fen, whatever the tender. */
  public static final RoundingPolicy TO_THE_FEN =
      new RoundingPolicy(Rounding.HALF_UP_FEN, Rounding.HALF_UP_FEN);
}
