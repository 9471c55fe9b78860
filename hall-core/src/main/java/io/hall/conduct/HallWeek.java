package io.hall.conduct;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A week from Monday to Sunday (周, ISO 8601) of business dates, which are Shanghai's. The days
 * around New Year can belong to a week of the neighbouring year: 1 January 2027 lies in {@code
 * 2026-W53}. Immutable.
 *
 * @param year the year by whose weeks it is counted, 2000 to 2999
 * @param week 1 to 52, or 53 in a year that has so many
 */
public record HallWeek(int year, int week) implements Comparable<HallWeek> {

  private static final Pattern FORM = Pattern.compile("2[0-9]{3}-W[0-9]{2}");
  private static final Comparator<HallWeek> ORDER =
      Comparator.comparingInt(HallWeek::year).thenComparingInt(HallWeek::week);

  /** Checks the range; {@code CONDUCT-001} if there is no such week. */
  public HallWeek {
    if (year < 2000 || year > 2999 || week < 1 || week > weeksOf(year)) {
      throw new CheckFailedException(Finding.of(ConductCode.WEEK).in("week"));
    }
  }

  /**
   * Reads a week of the form {@code 2026-W47}.
   *
   * @throws CheckFailedException with {@code CONDUCT-001} if it is none
   */
  @JsonScalar
  public static HallWeek parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new CheckFailedException(Finding.of(ConductCode.WEEK).in("week"));
    }
    return new HallWeek(
        Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(6)));
  }

  /** Returns the week in which a day lies. */
  public static HallWeek of(BusinessDate day) {
    return new HallWeek(
        day.date().get(IsoFields.WEEK_BASED_YEAR),
        day.date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Its first day. */
  public BusinessDate monday() {
    return new BusinessDate(
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(DayOfWeek.MONDAY));
  }

  /** Its last day. */
  public BusinessDate sunday() {
    return monday().plusDays(6);
  }

  /** Its seven days. */
  public List<BusinessDate> days() {
    return Stream.iterate(monday(), BusinessDate::next).limit(7).toList();
  }

  /** Whether a day lies in it. */
  public boolean contains(BusinessDate day) {
    return of(day).equals(this);
  }

  /** The week after it. */
  public HallWeek next() {
    return of(monday().plusDays(7));
  }

  private static long weeksOf(int year) {
    return IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 6, 1)).getMaximum();
  }

  @Override
  public int compareTo(HallWeek other) {
    return ORDER.compare(this, other);
  }

  /** The week as {@code 2026-W47}. */
  @Override
  @JsonValue
  public String toString() {
    return "%d-W%02d".formatted(year, week);
  }
}
