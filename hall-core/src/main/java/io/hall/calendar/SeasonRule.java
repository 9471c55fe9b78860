package io.hall.calendar;

import io.hall.check.Finding;
import io.hall.csv.RuleRow;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One row of a {@link SeasonCalendar}.
 *
 * @param start the first day, in the first year of the season
 * @param end the day after the last, in the second year
 */
record SeasonRule(
    String where,
    City city,
    Kind kind,
    Span<HeatingSeason> seasons,
    Midnight start,
    Midnight end,
    Optional<MonthDay> payFrom,
    Optional<MonthDay> payBy,
    String source) {

  /** Whether a rule stands until changed or was announced for its seasons; the later wins. */
  enum Kind {
    RULE,
    ANNOUNCED
  }

  /** A day of any year, at its beginning or its end. */
  record Midnight(MonthDay day, boolean atEnd) {

    private static final Pattern FORM = Pattern.compile("([0-9]{2}-[0-9]{2})T(00|24):00");

    static Optional<Midnight> parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        return Optional.empty();
      }
      return monthDay(form.group(1)).map(day -> new Midnight(day, form.group(2).equals("24")));
    }

    /** The day that begins at this midnight. */
    BusinessDate dayAfter(int year) {
      BusinessDate date = new BusinessDate(day.atYear(year));
      return atEnd ? date.next() : date;
    }
  }

  static Optional<SeasonRule> read(RuleRow row) {
    Optional<City> city = row.required("city", "jiaozuo", City::parse);
    Optional<Kind> kind = row.required("kind", "RULE", RuleRow.constant(Kind.class));
    Optional<HeatingSeason> from =
        row.required("season_from", "2026-2027", text -> HeatingSeason.parse(text).value());
    Optional<HeatingSeason> to =
        row.optional("season_to", "2026-2027", text -> HeatingSeason.parse(text).value());
    Optional<Midnight> start = row.required("start", "11-15T00:00", Midnight::parse);
    Optional<Midnight> end = row.required("end", "03-15T24:00", Midnight::parse);
    Optional<MonthDay> payFrom = row.optional("pay_from", "09-01", SeasonRule::monthDay);
    Optional<MonthDay> payBy = row.optional("pay_by", "11-10", SeasonRule::monthDay);
    Optional<String> source = row.requiredText("source", "焦作日报 2025-11");
    if (!Span.inOrder(from, to) || !Span.inOrder(payFrom, payBy) || !possible(start, end)) {
      row.add(Finding.of(SeasonCode.ENDS_BEFORE_IT_BEGINS));
    }
    if (!row.isRight()) {
      return Optional.empty();
    }
    return Optional.of(
        new SeasonRule(
            row.where(),
            city.orElseThrow(),
            kind.orElseThrow(),
            new Span<>(from, to),
            start.orElseThrow(),
            end.orElseThrow(),
            payFrom,
            payBy,
            source.orElseThrow()));
  }

  /** Whether a season from one to the other has 1 to 366 days in every year, leap years too. */
  private static boolean possible(Optional<Midnight> start, Optional<Midnight> end) {
    if (start.isEmpty() || end.isEmpty()) {
      return true;
    }
    return IntStream.of(2001, 2003, 2004)
        .allMatch(
            year ->
                SeasonPeriod.Days.possible(
                    start.get().dayAfter(year), end.get().dayAfter(year + 1).plusDays(-1)));
  }

  private static Optional<MonthDay> monthDay(String text) {
    try {
      return text.length() == 5 ? Optional.of(MonthDay.parse("--" + text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean overlaps(SeasonRule other) {
    return city.equals(other.city) && kind == other.kind && seasons.overlaps(other.seasons);
  }

  SeasonPeriod period(HeatingSeason season) {
    int year = season.firstYear();
    BusinessDate first = start.dayAfter(year);
    BusinessDate last = end.dayAfter(year + 1).plusDays(-1);
    return new SeasonPeriod(
        city,
        season,
        new SeasonPeriod.Days(first, last),
        payFrom.map(day -> new BusinessDate(day.atYear(year))),
        payBy.map(day -> new BusinessDate(day.atYear(year))),
        source);
  }
}
