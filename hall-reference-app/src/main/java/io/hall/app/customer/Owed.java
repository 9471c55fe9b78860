package io.hall.app.customer;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Basis;
import io.hall.tariff.FeeCategory;

/**
 * What a customer owes for a season and a category (应收).
 *
 * @param season the season
 * @param category what for
 * @param charged the whole charge
 * @param paid how much of it was paid
 * @param basis what the charge was reckoned from
 */
public record Owed(
    HeatingSeason season, FeeCategory category, Money charged, Money paid, Basis basis) {

  /** What is still to be paid; never negative. */
  public Money open() {
    return charged.minus(paid);
  }
}
