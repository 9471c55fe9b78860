package io.hall.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The local date a hall books under (营业日), in Asia/Shanghai (UTC+8, no daylight saving).
 *
 * <p>"The same day" (当日) of clause 7.1 is this date. Immutable.
 *
 * @param date the calendar date in Asia/Shanghai
 */
public record BusinessDate(LocalDate date) implements Comparable<BusinessDate> {

  /** The zone of every business date. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Returns the business date that {@code instant} falls on. */
  public static BusinessDate of(Instant instant) {
    return new BusinessDate(instant.atZone(ZONE).toLocalDate());
  }

  /** Returns the business date of {@code clock}'s present instant. */
  public static BusinessDate today(Clock clock) {
    return of(clock.instant());
  }

  /**
   * Reads a date of the form {@code 2026-11-08}.
   *
   * @throws DateTimeParseException if it is none; the exception does not repeat the text, which may
   *     be anything that stood in its place
   */
  @JsonScalar
  public static BusinessDate parse(String iso) {
    try {
      return new BusinessDate(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      throw new DateTimeParseException(
          "A business date is written like 2026-11-08", "", e.getErrorIndex());
    }
  }

  /** Reads a date such as {@code 2026-11-08}; empty if the text is anything else. */
  public static Optional<BusinessDate> find(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BusinessDate(LocalDate.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the day {@code count} calendar days after this one, or before it if negative. */
  public BusinessDate plusDays(long count) {
    return new BusinessDate(date.plusDays(count));
  }

  /** Returns the next calendar day. */
  public BusinessDate next() {
    return plusDays(1);
  }

  /** Whether this day comes before {@code other}. */
  public boolean isBefore(BusinessDate other) {
    return date.isBefore(other.date);
  }

  /** Whether this day comes after {@code other}. */
  public boolean isAfter(BusinessDate other) {
    return date.isAfter(other.date);
  }

  /** The instant of 00:00 of this day. */
  public Instant start() {
    return date.atStartOfDay(ZONE).toInstant();
  }

  @Override
  public int compareTo(BusinessDate other) {
    return date.compareTo(other.date);
  }

  /** The date as {@code 2026-11-08}. */
  @Override
  @JsonValue
  public String toString() {
    return date.toString();
  }
}
