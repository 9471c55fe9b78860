package io.hall.tariff;

import io.hall.calendar.City;

/**
 * What a price is looked up by: where, for whom and what for. Immutable.
 *
 * @param city the city whose government sets the price
 * @param customer who is heated
 * @param item what is priced
 */
public record TariffKey(City city, CustomerKind customer, TariffItem item) {

  /** Returns the key of {@code item} for residents of {@code city}. */
  public static TariffKey residential(City city, TariffItem item) {
    return new TariffKey(city, CustomerKind.RESIDENTIAL, item);
  }

  /** Returns the key of the same customers for another item. */
  public TariffKey with(TariffItem other) {
    return new TariffKey(city, customer, other);
  }

  /** The three parts as {@code jiaozuo RESIDENTIAL AREA}. */
  @Override
  public String toString() {
    return city + " " + customer + " " + item;
  }
}
