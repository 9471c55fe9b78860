package io.hall.tariff;

import io.hall.calendar.HeatingSeason;
import io.hall.calendar.SeasonPeriod;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The factors of a fee by area, in the order a reader multiplies them. */
final class AreaFactors {

  private AreaFactors() {}

  static List<Factor> of(Tariff tariff, SeasonPeriod period, Premises premises, int days) {
    Charge.require(tariff, TariffItem.AREA, TariffItem.TWO_PART_BASE);
    requireApplies(tariff, tariff.key(), period);
    if (days < 0 || days > period.dayCount()) {
      throw new CheckFailedException(
          Finding.of(TariffCode.DAYS_OUT_OF_RANGE).with("limit", period.dayCount()));
    }
    List<Factor> factors = new ArrayList<>();
    addArea(tariff.area().orElseThrow(), premises, factors);
    factors.add(new Factor(Factor.Kind.UNIT_PRICE, tariff.price().amount()));
    addDays(tariff.price().unit(), period, days, factors);
    addFloorRatio(tariff.area().orElseThrow(), premises, factors);
    return factors;
  }

  private static void addArea(AreaTerms terms, Premises premises, List<Factor> factors) {
    Optional<Area> interior = premises.interior();
    if (terms.basis() == AreaBasis.INTERIOR && interior.isPresent()) {
      factors.add(new Factor(Factor.Kind.AREA, interior.get().toSquareMetres()));
      return;
    }
    factors.add(new Factor(Factor.Kind.AREA, premises.building().toSquareMetres()));
    if (terms.basis() == AreaBasis.INTERIOR) {
      BigDecimal share =
          terms
              .interiorShare()
              .orElseThrow(
                  () -> new CheckFailedException(Finding.of(TariffCode.INTERIOR_NOT_KNOWN)));
      factors.add(new Factor(Factor.Kind.INTERIOR_SHARE, share));
    }
  }

  /** A price for the season counts days only when they are not all of them. */
  private static void addDays(
      TariffUnit unit, SeasonPeriod period, int days, List<Factor> factors) {
    if (unit == TariffUnit.SQUARE_METRE_DAY) {
      factors.add(Factor.of(Factor.Kind.DAYS, days));
    } else if (days < period.dayCount()) {
      factors.add(Factor.of(Factor.Kind.DAYS, days));
      factors.add(Factor.of(Factor.Kind.SEASON_DAYS, period.dayCount()));
    }
  }

  private static void addFloorRatio(AreaTerms terms, Premises premises, List<Factor> factors) {
    if (!terms.floorRatios().isEmpty()) {
      BigDecimal ratio =
          premises
              .floor()
              .flatMap(floor -> Optional.ofNullable(terms.floorRatios().get(floor)))
              .orElseThrow(() -> new CheckFailedException(Finding.of(TariffCode.NO_FLOOR_RATIO)));
      factors.add(new Factor(Factor.Kind.FLOOR_RATIO, ratio));
    }
  }

  /** The season is left to the charge itself, which every way leads through. */
  static void requireApplies(Tariff tariff, TariffKey wanted, SeasonPeriod period) {
    if (!tariff.key().equals(wanted) || !wanted.city().equals(period.city())) {
      throw doesNotApply(tariff, period.season());
    }
  }

  static void requireApplies(Tariff tariff, HeatingSeason season) {
    if (!tariff.effective().seasons().contains(season)) {
      throw doesNotApply(tariff, season);
    }
  }

  private static CheckFailedException doesNotApply(Tariff tariff, HeatingSeason season) {
    return new CheckFailedException(
        Finding.of(TariffCode.TARIFF_DOES_NOT_APPLY)
            .with("tariff", tariff.id())
            .with("season", season));
  }
}
