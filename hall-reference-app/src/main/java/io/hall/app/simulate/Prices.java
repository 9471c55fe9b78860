package io.hall.app.simulate;

import io.hall.calendar.City;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.SeasonCalendar;
import io.hall.calendar.SeasonPeriod;
import io.hall.tariff.AreaTerms;
import io.hall.tariff.CustomerKind;
import io.hall.tariff.FloorClass;
import io.hall.tariff.Tariff;
import io.hall.tariff.TariffBook;
import io.hall.tariff.TariffItem;
import io.hall.tariff.TariffKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The prices of one season: those that Jiaozuo publishes for residents, and invented ones for what
 * is not published.
 */
final class Prices {

  private static final String INVENTED = "invented-tariffs.csv";

  private final SeasonPeriod period;
  private final Map<TariffItem, Tariff> residents = new EnumMap<>(TariffItem.class);
  private final Map<TariffItem, Tariff> others = new EnumMap<>(TariffItem.class);

  /**
   * Looks the prices up.
   *
   * @throws io.hall.check.CheckFailedException with {@code TARIFF-005} if a price is not published
   *     for this season
   */
  Prices(HeatingSeason season) {
    period = SeasonCalendar.shipped().period(City.JIAOZUO, season).orThrow();
    TariffBook book = TariffBook.jiaozuo().and(invented()).orThrow();
    for (TariffItem item : TariffItem.values()) {
      if (item != TariffItem.TWO_PART_METERED) {
        TariffKey key = TariffKey.residential(City.JIAOZUO, item);
        residents.put(item, book.inForce(key, season).orThrow());
      }
    }
    for (TariffItem item : new TariffItem[] {TariffItem.AREA, TariffItem.METERED}) {
      TariffKey key = new TariffKey(City.JIAOZUO, CustomerKind.NON_RESIDENTIAL, item);
      others.put(item, book.inForce(key, season).orThrow());
    }
  }

  private static TariffBook invented() {
    try (InputStream in = Prices.class.getResourceAsStream(INVENTED)) {
      if (in == null) {
        throw new IllegalStateException(INVENTED + " is missing");
      }
      return TariffBook.read(INVENTED, in).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SeasonPeriod period() {
    return period;
  }

  Tariff of(TariffItem item, boolean resident) {
    Tariff tariff = (resident ? residents : others).get(item);
    if (tariff == null) {
      throw new IllegalArgumentException("There is no price of " + item);
    }
    return tariff;
  }

  /** The part of the price that residents pay by the height of their house. */
  BigDecimal ratio(FloorClass floor) {
    return of(TariffItem.AREA, true)
        .area()
        .map(AreaTerms::floorRatios)
        .map(ratios -> ratios.get(floor))
        .orElse(BigDecimal.ONE);
  }
}
