package io.hall.tariff;

/**
 * What a tariff prices (计价项目): one of the ways to charge for heat, by area (按面积), by meter (一部制) or
 * both (两部制), or a fee beside them. The constant's name is the code in files.
 */
public enum TariffItem {
  /** The season's fee by area (按面积, 包年). */
  AREA,
  /** One part, metered and prepaid (一部制计量预付费). */
  METERED,
  /** Two parts: the base fee by area (两部制基础热费). */
  TWO_PART_BASE,
  /** Two parts: the metered fee (两部制计量热费). */
  TWO_PART_METERED,
  /** The share of the area fee that premises without supply still owe (停供基础热费比例). */
  IDLE_SHARE,
  /** Damages for late payment, simple, by the day (违约金). */
  PENALTY,
  /** Opening a stopped supply again (复热费, 开栓费). */
  RECONNECT;

  /** Whether this item can be priced in {@code unit}. */
  public boolean isPricedIn(TariffUnit unit) {
    return switch (this) {
      case AREA, TWO_PART_BASE -> unit.countsArea();
      case METERED, TWO_PART_METERED -> unit == TariffUnit.KILOWATT_HOUR;
      case IDLE_SHARE -> unit == TariffUnit.SHARE;
      case PENALTY -> unit == TariffUnit.PER_DAY;
      case RECONNECT -> unit == TariffUnit.TIME;
    };
  }
}
