package io.hall.tariff;

import java.math.BigDecimal;

/**
 * One number of the multiplication behind a {@link Charge} (计费因子). Immutable.
 *
 * @param kind what it counts
 * @param value the exact number, in the unit of its kind; at most 19 digits and 6 decimals
 */
public record Factor(Kind kind, BigDecimal value) {

  private static final int MAX_DIGITS = 19;

  /** Checks the range. */
  public Factor {
    if (value.scale() < 0 || value.scale() > Shares.MAX_SCALE || value.precision() > MAX_DIGITS) {
      throw new IllegalArgumentException("A factor has at most 19 digits and six decimals");
    }
    if (kind == Kind.SEASON_DAYS && value.signum() <= 0) {
      throw new IllegalArgumentException("A season has at least one day");
    }
  }

  static Factor of(Kind kind, long value) {
    return new Factor(kind, BigDecimal.valueOf(value));
  }

  /** What a factor counts. */
  public enum Kind {
    /** Square metres. */
    AREA,
    /** Kilowatt-hours. */
    ENERGY,
    /** Times, or pieces. */
    COUNT,
    /** An amount owed, in yuan. */
    PRINCIPAL,
    /** Yuan for one unit of the tariff. */
    UNIT_PRICE,
    /** The part of the amount owed for each day. */
    DAILY_RATE,
    /** Days. */
    DAYS,
    /** The days of the whole season: the one factor that divides. */
    SEASON_DAYS,
    /** The part by height class. */
    FLOOR_RATIO,
    /** The part of the building area that counts as interior. */
    INTERIOR_SHARE,
    /** The part that premises without supply still owe. */
    IDLE_SHARE;

    /** Whether this is what an invoice line shows as its quantity. */
    boolean isQuantity() {
      return this == AREA || this == ENERGY || this == COUNT;
    }
  }
}
