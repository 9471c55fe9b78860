package io.hall.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates as {@code 2026-11-08}, which are counted in days since 1970 here. */
final class Dates {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern SEASON = Pattern.compile("[0-9]{4}-[0-9]{4}");

  /** Shanghai is eight hours ahead; it had summer time last in 1991. */
  private static final long AHEAD = 8 * 3_600_000L;

  private static final long DAY = 86_400_000L;

  /** What clocks may be wrong by, in milliseconds. */
  static final long HOUR = 3_600_000L;

  private Dates() {}

  static int day(String text) throws Unfit {
    return (int) date(text).toEpochDay();
  }

  static LocalDate date(String text) throws Unfit {
    Unfit.unless(DATE.matcher(text).matches(), Say.NO_DATE, text);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Unfit(Say.NO_DATE, text);
    }
  }

  static String text(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /** The business day in Shanghai of an instant in milliseconds. */
  static int ofMillis(long millis) {
    long day = Math.floorDiv(millis, DAY) + (Math.floorMod(millis, DAY) + AHEAD >= DAY ? 1 : 0);
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day));
  }

  /** The first year of a season such as {@code 2026-2027}. */
  static int season(String text) throws Unfit {
    Unfit.unless(SEASON.matcher(text).matches(), Say.NO_SEASON, text);
    int first = Integer.parseInt(text.substring(0, 4));
    Unfit.unless(Integer.parseInt(text.substring(5)) == first + 1, Say.NO_SEASON, text);
    return first;
  }
}
