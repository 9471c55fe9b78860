package io.hall.tariff;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.City;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.SeasonPeriod;
import io.hall.calendar.Texts;
import java.util.Optional;

/** The published prices of three cities, and made-up ones, as the tests speak of them. */
final class Prices {

  static final City BEIJING = new City("beijing");
  static final HeatingSeason SEASON = new HeatingSeason(2026);

  static final String HEADER =
      "id,city,customer,item,unit,price,area_basis,interior_share,high_rise,mid_rise,multi_storey,"
          + "penalty_start,penalty_cap,rounding,cash_rounding,season_from,season_to,day_from,"
          + "day_to,source\n";

  static final TariffBook BOOK =
      TariffBook.jiaozuo()
          .and(
              TariffBook.parse(
                      "contrast-tariffs.csv", Texts.shipped(Prices.class, "contrast-tariffs.csv"))
                  .orThrow())
          .orThrow();

  private Prices() {}

  static Tariff residential(City city, TariffItem item) {
    return BOOK.inForce(TariffKey.residential(city, item), SEASON).orThrow();
  }

  static Tariff others(City city, TariffItem item) {
    return BOOK.inForce(new TariffKey(city, CustomerKind.NON_RESIDENTIAL, item), SEASON).orThrow();
  }

  /** Returns a season of {@code city} of this many days from 15 November 2026. */
  static SeasonPeriod period(City city, int days) {
    BusinessDate first = BusinessDate.parse("2026-11-15");
    return new SeasonPeriod(
        city,
        SEASON,
        new SeasonPeriod.Days(first, first.plusDays(days - 1L)),
        Optional.empty(),
        Optional.of(BusinessDate.parse("2026-11-10")),
        "test");
  }

  static Area area(String squareMetres) {
    return Area.parse(squareMetres).orThrow();
  }

  static Charge jiaozuoArea(String squareMetres, FloorClass floor) {
    return Charge.byArea(
        residential(City.JIAOZUO, TariffItem.AREA),
        period(City.JIAOZUO, 121),
        Premises.of(area(squareMetres), floor));
  }

  static Charge jiaozuoBase(String squareMetres, FloorClass floor) {
    return Charge.byArea(
        residential(City.JIAOZUO, TariffItem.TWO_PART_BASE),
        period(City.JIAOZUO, 121),
        Premises.of(area(squareMetres), floor));
  }
}
