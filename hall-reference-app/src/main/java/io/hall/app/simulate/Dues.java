package io.hall.app.simulate;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Basis;
import io.hall.tariff.Charge;
import io.hall.tariff.Energy;
import io.hall.tariff.FeeCategory;
import io.hall.tariff.Premises;
import io.hall.tariff.TariffItem;
import io.hall.tariff.TwoPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a customer owes on a visit, by category, as the library charges it. Not thread-safe. */
final class Dues {

  private final Prices current;
  private final Prices last;
  private final Map<String, BigDecimal> unitPrices = new HashMap<>();

  Dues(Prices current, Prices last) {
    this.current = current;
    this.last = last;
  }

  /** One amount owed. */
  record Due(FeeCategory category, HeatingSeason season, Money amount, Optional<Basis> basis) {

    static Due of(Charge charge, Basis basis) {
      return new Due(charge.category(), charge.season(), charge.amount(), Optional.of(basis));
    }

    static Due of(Charge charge) {
      return plain(charge.category(), charge.season(), charge.amount());
    }

    static Due plain(FeeCategory category, HeatingSeason season, Money amount) {
      return new Due(category, season, amount, Optional.empty());
    }
  }

  /** What is owed on a visit. */
  List<Due> of(Customer customer, boolean later, BusinessDate day, Dice dice) {
    List<Due> dues = new ArrayList<>(3);
    switch (customer.kind()) {
      case AREA, SHOP_AREA -> dues.add(ofArea(byArea(current, customer), customer));
      case METERED, SHOP_METERED -> dues.add(metered(customer, dice));
      case TWO_PART -> twoPart(customer, dues);
      case IDLE -> dues.add(ofArea(idle(customer), customer));
    }
    if (!later) {
      extras(customer, day, dice, dues);
    }
    return dues;
  }

  private static Charge byArea(Prices prices, Customer customer) {
    boolean resident = customer.kind().isResident();
    return Charge.byArea(
        prices.of(TariffItem.AREA, resident), prices.period(), customer.premises());
  }

  private Due ofArea(Charge charge, Customer customer) {
    BigDecimal price = unitPrice(charge, charge.category() + " " + customer.floor());
    return Due.of(charge, new Basis(customer.area().toSquareMetres(), "㎡", price));
  }

  /** The price of one unit, which is the same for all charges of this {@code kind}. */
  private BigDecimal unitPrice(Charge charge, String kind) {
    return unitPrices.computeIfAbsent(kind, key -> charge.invoicePrice().unitPrice());
  }

  private Due metered(Customer customer, Dice dice) {
    int kilowattHours = dice.between(500, 6_000);
    Charge charge =
        Charge.metered(
            current.of(TariffItem.METERED, customer.kind().isResident()),
            current.period().season(),
            new Energy(kilowattHours * 1000L));
    BigDecimal price = unitPrice(charge, charge.category().name());
    return Due.of(charge, new Basis(BigDecimal.valueOf(kilowattHours), "kWh", price));
  }

  private Charge idle(Customer customer) {
    return Charge.idle(
        current.of(TariffItem.AREA, true),
        current.of(TariffItem.IDLE_SHARE, true),
        current.period(),
        customer.premises());
  }

  private void twoPart(Customer customer, List<Due> dues) {
    Premises premises = customer.premises();
    Charge base =
        Charge.byArea(current.of(TariffItem.TWO_PART_BASE, true), current.period(), premises);
    TwoPart season = TwoPart.of(byArea(current, customer), base, Money.ZERO);
    dues.add(ofArea(base, customer));
    dues.add(Due.plain(FeeCategory.RESIDENTIAL_METERED, base.season(), season.creditBooked()));
  }

  private void extras(Customer customer, BusinessDate day, Dice dice, List<Due> dues) {
    if (customer.kind() == Customer.Kind.AREA && dice.chance(300)) {
      Charge owed = byArea(last, customer).asArrears();
      dues.add(Due.of(owed));
      dues.add(
          Due.of(
              Charge.penalty(
                  last.of(TariffItem.PENALTY, true), last.period(), owed.amount(), day)));
    }
    HeatingSeason season = current.period().season();
    if (dice.chance(20)) {
      dues.add(Due.of(Charge.reconnect(current.of(TariffItem.RECONNECT, true), season)));
    }
    if (dice.chance(30)) {
      Money repair = Money.ofFen(dice.between(1000, 30000));
      dues.add(Due.plain(FeeCategory.METER_OR_MATERIAL, season, repair));
    }
  }
}
