package io.hall.calendar;

import io.hall.check.Checked;
import io.hall.check.Finding;

/**
 * To which season a business date is filed (归档年度): to the first one whose last day of heat is on or
 * after it. So every date belongs to one season, and one follows the other without a gap.
 *
 * <p>This says where papers lie, not what a payment is for: a fee of an earlier season that is paid
 * today is filed with today's. Immutable.
 *
 * @param calendar when cities heat
 * @param city the company's city
 */
public record FilingSeasons(SeasonCalendar calendar, City city) {

  /**
   * A season as it is filed.
   *
   * @param season which
   * @param first its first business date: the day after the last day of heat of the season before
   * @param last its last business date: the last day of heat
   */
  public record Filed(HeatingSeason season, BusinessDate first, BusinessDate last) {

    /** Whether a date is filed to it. */
    public boolean contains(BusinessDate date) {
      return !date.isBefore(first) && !date.isAfter(last);
    }
  }

  /**
   * Returns the season that {@code date} is filed to; {@code SEASON-004} if the calendar does not
   * say when the one that ends in its year ends, or one beside it, {@code SEASON-003} outside the
   * years of seasons.
   */
  public Checked<Filed> of(BusinessDate date) {
    int year = date.date().getYear();
    Checked<SeasonPeriod> ending = period(year - 1);
    return ending.value().isEmpty()
        ? Checked.invalid(ending.findings())
        : filed(date.isAfter(ending.orThrow().last()) ? year : year - 1);
  }

  /**
   * Returns the dates that are filed to {@code season}; {@code SEASON-004} if the calendar does not
   * say when it ends, or when the one before it did.
   */
  public Checked<Filed> of(HeatingSeason season) {
    return filed(season.firstYear());
  }

  private Checked<Filed> filed(int firstYear) {
    Checked<SeasonPeriod> before = period(firstYear - 1);
    return before.value().isEmpty()
        ? Checked.invalid(before.findings())
        : period(firstYear)
            .map(p -> new Filed(p.season(), before.orThrow().last().next(), p.last()));
  }

  private Checked<SeasonPeriod> period(int firstYear) {
    return HeatingSeason.ofFirstYear(firstYear)
        .map(season -> calendar.period(city, season))
        .orElseGet(() -> Checked.invalid(Finding.of(SeasonCode.YEAR_OUT_OF_RANGE)));
  }
}
