package io.hall.tariff;

/** What one unit of a price buys (计价单位). */
public enum TariffUnit {
  /** Yuan for a square metre and day (元/平方米·日). */
  SQUARE_METRE_DAY,
  /** Yuan for a square metre and season (元/平方米·采暖季). */
  SQUARE_METRE_SEASON,
  /** Yuan for a kilowatt-hour (元/千瓦时). */
  KILOWATT_HOUR,
  /** A share of the area fee, 0 to 1. */
  SHARE,
  /** A part of the amount owed for each day, such as 0.003 for 3‰. */
  PER_DAY,
  /** Yuan for each time (元/次). */
  TIME;

  /** Whether a price in this unit counts square metres. */
  public boolean countsArea() {
    return this == SQUARE_METRE_DAY || this == SQUARE_METRE_SEASON;
  }
}
