package io.hall.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of a day in which a hall serves customers (营业时间), such as 08:00–12:00. Immutable.
 *
 * @param opens the first minute of it
 * @param closes the end, not included; later than {@code opens}
 */
public record OpeningHours(LocalTime opens, LocalTime closes) {

  private static final Pattern FORM =
      Pattern.compile("[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}( [0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2})*");
  private static final int MAX_LENGTH = 100;

  /** Checks the order. */
  public OpeningHours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("A hall opens before it closes");
    }
  }

  /** Whether the hall is open at {@code time}; at the closing time it is not. */
  public boolean contains(LocalTime time) {
    return !time.isBefore(opens) && time.isBefore(closes);
  }

  /**
   * Reads the hours of a day, such as {@code 08:00-12:00 14:00-18:00}: ascending, with a pause
   * between two stretches.
   */
  static Optional<List<OpeningHours>> parseDay(String text) {
    if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    List<OpeningHours> day = new ArrayList<>();
    LocalTime free = LocalTime.MIN;
    try {
      for (String stretch : text.split(" ", -1)) {
        LocalTime opens = LocalTime.parse(stretch.substring(0, 5));
        LocalTime closes = LocalTime.parse(stretch.substring(6));
        if (!opens.isBefore(closes) || (!day.isEmpty() && !opens.isAfter(free))) {
          return Optional.empty();
        }
        day.add(new OpeningHours(opens, closes));
        free = closes;
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.of(List.copyOf(day));
  }

  /** The stretch as {@code 08:00-12:00}. */
  @Override
  public String toString() {
    return opens + "-" + closes;
  }
}
