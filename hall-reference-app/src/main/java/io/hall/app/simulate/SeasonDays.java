package io.hall.app.simulate;

import io.hall.calendar.HeatingSeason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days on which halls are open, and how many customers each draws: few in September, most in
 * the days before the deadline of 10 November, a trickle until 15 March. From December on halls are
 * closed on Sundays.
 */
final class SeasonDays {

  private static final int DEADLINE = 70;

  private final List<LocalDate> open = new ArrayList<>();
  private final int[] weights;
  private final int firstOfTrickle;

  SeasonDays(HeatingSeason season) {
    LocalDate first = LocalDate.of(season.firstYear(), 9, 1);
    LocalDate last = LocalDate.of(season.firstYear() + 1, 3, 15);
    List<Integer> drawn = new ArrayList<>();
    int trickle = 0;
    for (int day = 0; !first.plusDays(day).isAfter(last); day++) {
      LocalDate date = first.plusDays(day);
      boolean rest =
          date.getMonthValue() != 9
              && date.getMonthValue() != 10
              && date.getMonthValue() != 11
              && date.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!rest) {
        open.add(date);
        drawn.add(weight(day));
        trickle += day <= DEADLINE ? 1 : 0;
      }
    }
    weights = drawn.stream().mapToInt(Integer::intValue).toArray();
    firstOfTrickle = trickle;
  }

  private static int weight(int day) {
    if (day <= DEADLINE) {
      int rush = day > DEADLINE - 3 ? 80 : 0;
      return 20 + 180 * day * day * day / (DEADLINE * DEADLINE * DEADLINE) + rush;
    }
    return day <= DEADLINE + 5 ? 60 : Math.max(6, 40 - (day - DEADLINE) / 3);
  }

  int count() {
    return open.size();
  }

  LocalDate date(int day) {
    return open.get(day);
  }

  /** Whether the halls are open on the calendar day after this one, too. */
  boolean opensTheDayAfter(int day) {
    return day + 1 < open.size() && open.get(day + 1).equals(open.get(day).plusDays(1));
  }

  /** The day of a customer's first visit. */
  int drawn(Dice dice) {
    return dice.weighted(weights);
  }

  /** The day of a later visit, after the deadline. */
  int drawnLate(Dice dice) {
    return dice.between(firstOfTrickle, open.size() - 1);
  }
}
