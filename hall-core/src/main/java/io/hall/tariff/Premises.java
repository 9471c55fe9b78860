package io.hall.tariff;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.Optional;

/**
 * What is heated (用热场所), as far as its price depends on it. Immutable.
 *
 * @param building the building area (建筑面积)
 * @param interior the interior area (套内建筑面积), if known; at most the building area
 * @param floor the height class of the building, where the tariff asks for it
 */
public record Premises(Area building, Optional<Area> interior, Optional<FloorClass> floor) {

  /**
   * Checks the areas against each other.
   *
   * @throws CheckFailedException with {@code TARIFF-014} if the interior area is the larger one
   */
  public Premises {
    if (interior.isPresent() && interior.get().compareTo(building) > 0) {
      throw new CheckFailedException(Finding.of(TariffCode.INTERIOR_TOO_LARGE));
    }
  }

  /** Returns premises of this building area in a building of this height. */
  public static Premises of(Area building, FloorClass floor) {
    return new Premises(building, Optional.empty(), Optional.of(floor));
  }

  /** Returns premises of this building area where height does not matter. */
  public static Premises of(Area building) {
    return new Premises(building, Optional.empty(), Optional.empty());
  }

  /** Returns these premises with their interior area known. */
  public Premises withInterior(Area area) {
    return new Premises(building, Optional.of(area), floor);
  }
}
