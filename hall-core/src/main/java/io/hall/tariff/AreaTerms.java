package io.hall.tariff;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a price per square metre counts the area (面积计费条件). Immutable.
 *
 * @param basis which area counts
 * @param interiorShare the part of the building area that counts as interior area when that is not
 *     known: above 0, at most 1, 6 decimals; only with {@link AreaBasis#INTERIOR}
 * @param floorRatios the part of the price by height class (按楼层收费比例): above 0, at most 1, 6
 *     decimals; empty when height does not matter
 */
public record AreaTerms(
    AreaBasis basis, Optional<BigDecimal> interiorShare, Map<FloorClass, BigDecimal> floorRatios) {

  /** Building area, without floor ratios. */
  public static final AreaTerms BUILDING =
      new AreaTerms(AreaBasis.BUILDING, Optional.empty(), Map.of());

  /** Copies the ratios and checks their range. */
  public AreaTerms {
    Map<FloorClass, BigDecimal> copy = new EnumMap<>(FloorClass.class);
    copy.putAll(floorRatios);
    floorRatios = Collections.unmodifiableMap(copy);
    if (interiorShare.isPresent() && basis != AreaBasis.INTERIOR) {
      throw new IllegalArgumentException("Only a price by interior area has an interior share");
    }
    interiorShare.ifPresent(Shares::check);
    floorRatios.values().forEach(Shares::check);
  }
}
