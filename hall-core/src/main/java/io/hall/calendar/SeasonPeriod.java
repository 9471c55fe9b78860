package io.hall.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a city heats in one season (采暖期起止): whole days, the first from 00:00 and the last to 24:00,
 * Asia/Shanghai.
 *
 * <p>A season that ends "on 15 March at 00:00", as Zhengzhou's does, has 14 March as its last day;
 * Jiaozuo's ends at 24:00 and has 15 March. Immutable.
 *
 * @param city the city that decided it
 * @param season the season
 * @param days the first and the last day, both included: at most 366
 * @param payFrom the first day on which the fee of this season is collected, if announced
 * @param payBy the last day to pay without being late (缴费截止日), if announced
 * @param source where this is written
 */
public record SeasonPeriod(
    City city,
    HeatingSeason season,
    Days days,
    Optional<BusinessDate> payFrom,
    Optional<BusinessDate> payBy,
    String source) {

  /** The first day of heat. */
  public BusinessDate first() {
    return days.first();
  }

  /** The last day of heat, included. */
  public BusinessDate last() {
    return days.last();
  }

  /** The instant at which heating starts. */
  public Instant start() {
    return first().start();
  }

  /** The instant at which heating has ended: 24:00 of the last day. */
  public Instant end() {
    return last().next().start();
  }

  /** The number of days of heat, 1 to 366. */
  public int dayCount() {
    return days.count();
  }

  /** Whether there is heat on this day. */
  public boolean contains(BusinessDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  /**
   * Returns how many days of this season lie from {@code from} to {@code to}, both included: the
   * actual days (实际供热天数) of a supply that was opened late or closed early. 0 when none does.
   */
  public int daysWithin(BusinessDate from, BusinessDate to) {
    BusinessDate begin = from.isAfter(first()) ? from : first();
    BusinessDate end = to.isBefore(last()) ? to : last();
    return end.isBefore(begin) ? 0 : Days.count(begin, end);
  }

  /**
   * The first and the last day of a season, both included.
   *
   * @param first the first day
   * @param last the last day, 0 to 365 days after the first
   */
  public record Days(BusinessDate first, BusinessDate last) {

    private static final int MOST = 366;

    /** Checks the order and the length. */
    public Days {
      if (!possible(first, last)) {
        throw new IllegalArgumentException("A season has 1 to 366 days");
      }
    }

    static boolean possible(BusinessDate first, BusinessDate last) {
      return !last.isBefore(first) && last.isBefore(first.plusDays(MOST));
    }

    /** The number of days, 1 to 366. */
    public int count() {
      return count(first, last);
    }

    static int count(BusinessDate first, BusinessDate last) {
      return Math.toIntExact(ChronoUnit.DAYS.between(first.date(), last.date())) + 1;
    }
  }
}
