package io.hall.tariff;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.Span;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One price in force for a time (热费价格), with its source.
 *
 * <p>A price is data: it comes from a file through a {@link TariffBook}, never from code.
 * Immutable.
 *
 * @param id the name by which charges point back to it, unique in a book: 1 to 40 ASCII letters,
 *     digits, dots, hyphens and underscores
 * @param key where, for whom and what for
 * @param price how much for one unit
 * @param area how the area counts; present exactly when the unit counts square metres
 * @param penalty from when and up to what; present exactly for {@link TariffItem#PENALTY}
 * @param rounding how a charge is rounded
 * @param effective when it is in force
 * @param source the document that sets or publishes it
 */
public record Tariff(
    String id,
    TariffKey key,
    Price price,
    Optional<AreaTerms> area,
    Optional<PenaltyTerms> penalty,
    RoundingPolicy rounding,
    Effective effective,
    String source) {

  static final String ID_FORM = "[A-Za-z0-9._-]{1,40}";

  /** Checks that the parts belong together. */
  public Tariff {
    if (!id.matches(ID_FORM)) {
      throw new IllegalArgumentException("The id of a tariff is not in its form");
    }
    if (!key.item().isPricedIn(price.unit())) {
      throw new IllegalArgumentException(price.unit() + " is no unit of " + key.item());
    }
    if (area.isPresent() != price.unit().countsArea()) {
      throw new IllegalArgumentException("Area terms belong to prices per square metre");
    }
    if (penalty.isPresent() != (key.item() == TariffItem.PENALTY)) {
      throw new IllegalArgumentException("Penalty terms belong to penalties");
    }
  }

  /**
   * How much for one unit.
   *
   * @param amount exact, 0 to 999999.999999; a share is at most 1
   * @param unit what it buys
   */
  public record Price(BigDecimal amount, TariffUnit unit) {

    /** Checks the range. */
    public Price {
      if (!possible(amount, unit)) {
        throw new IllegalArgumentException(
            "A price is 0 to 999999.999999 with at most six decimals, a share at most 1");
      }
    }

    static boolean possible(BigDecimal amount, TariffUnit unit) {
      return unit == TariffUnit.SHARE ? Shares.isShare(amount) : Shares.isPrice(amount);
    }
  }

  /**
   * When a price is in force: for charges of certain seasons, made on certain days.
   *
   * @param seasons the seasons it is charged for
   * @param days the days on which it is charged; without bounds when only the season counts
   */
  public record Effective(Span<HeatingSeason> seasons, Span<BusinessDate> days) {

    /** Returns the time from {@code season} until further notice. */
    public static Effective since(HeatingSeason season) {
      return new Effective(Span.since(season), Span.always());
    }

    /** Whether a charge for {@code season} made on {@code day} falls into this time. */
    public boolean contains(HeatingSeason season, BusinessDate day) {
      return seasons.contains(season) && days.contains(day);
    }

    /** Whether some charge falls into both times. */
    public boolean overlaps(Effective other) {
      return seasons.overlaps(other.seasons) && days.overlaps(other.days);
    }
  }
}
