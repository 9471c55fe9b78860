package io.hall.app.simulate;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.money.Rounding;
import io.hall.payment.Basis;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a customer owes on a visit, by category: every factor multiplied exactly, rounded once.
 *
 * <p>The prices by area and meter are those that Jiaozuo publishes for residents; those for others,
 * for idle flats, late payment and services are invented, as none are published.
 */
final class Dues {

  private static final BigDecimal PER_DAY = new BigDecimal("0.175");
  private static final BigDecimal SHOP_PER_DAY = new BigDecimal("0.28");
  private static final BigDecimal BASE = new BigDecimal("6.3");
  private static final BigDecimal KILOWATT_HOUR = new BigDecimal("0.15");
  private static final BigDecimal SHOP_KILOWATT_HOUR = new BigDecimal("0.21");
  private static final BigDecimal IDLE_SHARE = new BigDecimal("0.3");
  private static final BigDecimal PENALTY_PER_DAY = new BigDecimal("0.0005");

  private final HeatingSeason season;

  Dues(HeatingSeason season) {
    this.season = season;
  }

  /** One amount owed. */
  record Due(FeeCategory category, HeatingSeason season, Money amount, Optional<Basis> basis) {}

  /** What is owed on a visit; {@code day} counts from the first of September. */
  List<Due> of(Customer customer, boolean later, int day, Dice dice) {
    List<Due> dues = new ArrayList<>(3);
    switch (customer.kind()) {
      case AREA -> dues.add(byArea(FeeCategory.RESIDENTIAL_AREA, customer, season));
      case METERED -> dues.add(metered(FeeCategory.RESIDENTIAL_METERED, KILOWATT_HOUR, dice));
      case TWO_PART -> twoPart(customer, dues);
      case IDLE ->
          dues.add(
              charged(
                  FeeCategory.IDLE_BASE,
                  season,
                  customer.area(),
                  areaPrice(customer, season).multiply(IDLE_SHARE)));
      case SHOP_AREA ->
          dues.add(
              charged(
                  FeeCategory.NON_RESIDENTIAL_AREA,
                  season,
                  customer.area(),
                  perSeason(SHOP_PER_DAY)));
      case SHOP_METERED ->
          dues.add(metered(FeeCategory.NON_RESIDENTIAL_METERED, SHOP_KILOWATT_HOUR, dice));
    }
    if (!later) {
      extras(customer, day, dice, dues);
    }
    return dues;
  }

  private void extras(Customer customer, int day, Dice dice, List<Due> dues) {
    if (customer.kind() == Customer.Kind.AREA && dice.chance(300)) {
      Money owed = byArea(FeeCategory.ARREARS, customer, season.previous()).amount();
      dues.add(plain(FeeCategory.ARREARS, season.previous(), owed));
      // From the day after the last season's end, 16 March, to the first of September: 169 days.
      BigDecimal late =
          owed.toYuan().multiply(PENALTY_PER_DAY).multiply(BigDecimal.valueOf(169L + day));
      dues.add(
          plain(FeeCategory.PENALTY, season.previous(), Rounding.HALF_UP_FEN.round(late).money()));
    }
    if (dice.chance(20)) {
      dues.add(plain(FeeCategory.RECONNECT, season, Money.yuan("50.00")));
    }
    if (dice.chance(30)) {
      dues.add(
          plain(FeeCategory.METER_OR_MATERIAL, season, Money.ofFen(dice.between(1000, 30000))));
    }
  }

  private void twoPart(Customer customer, List<Due> dues) {
    Money whole = byArea(FeeCategory.RESIDENTIAL_AREA, customer, season).amount();
    Due base =
        charged(
            FeeCategory.RESIDENTIAL_BASE,
            season,
            customer.area(),
            BASE.multiply(customer.floor().ratio()));
    dues.add(base);
    dues.add(plain(FeeCategory.RESIDENTIAL_METERED, season, whole.minus(base.amount())));
  }

  private Due metered(FeeCategory category, BigDecimal price, Dice dice) {
    return charged(category, season, BigDecimal.valueOf(dice.between(500, 6_000)), "kWh", price);
  }

  private Due byArea(FeeCategory category, Customer customer, HeatingSeason of) {
    return charged(category, of, customer.area(), areaPrice(customer, of));
  }

  private static BigDecimal areaPrice(Customer customer, HeatingSeason of) {
    return PER_DAY
        .multiply(BigDecimal.valueOf(Plan.chargedDays(of)))
        .multiply(customer.floor().ratio());
  }

  private BigDecimal perSeason(BigDecimal perDay) {
    return perDay.multiply(BigDecimal.valueOf(Plan.chargedDays(season)));
  }

  private static Due charged(
      FeeCategory category, HeatingSeason of, BigDecimal area, BigDecimal price) {
    return charged(category, of, area, "㎡", price);
  }

  private static Due charged(
      FeeCategory category, HeatingSeason of, BigDecimal quantity, String unit, BigDecimal price) {
    BigDecimal shown = price.stripTrailingZeros();
    Money amount = Rounding.HALF_UP_FEN.round(quantity.multiply(price)).money();
    return new Due(category, of, amount, Optional.of(new Basis(quantity, unit, shown)));
  }

  private static Due plain(FeeCategory category, HeatingSeason of, Money amount) {
    return new Due(category, of, amount, Optional.empty());
  }
}
