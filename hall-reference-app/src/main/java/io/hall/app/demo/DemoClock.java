package io.hall.app.demo;

import io.hall.calendar.BusinessDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The time of an invented hall: the machine's as long as the season of its customers lasts. A hall
 * that is founded later has a week in November 2026 instead, on the same day of the week and at the
 * same hour, and keeps the distance.
 */
public final class DemoClock {

  /** How many days the hall is behind the machine; there where it is behind. */
  private static final String FILE = "invented-time";

  /** The season 2026-2027 is filed up to 15 March; the days that a hall plays lie before it. */
  private static final LocalDate LAST = LocalDate.of(2027, 3, 10);

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private DemoClock() {}

  /** Returns the time of a hall that is founded now. */
  public static Clock from(Clock machine) {
    LocalDate today = BusinessDate.today(machine).date();
    LocalDate day = MONDAY.with(TemporalAdjusters.nextOrSame(today.getDayOfWeek()));
    return today.isAfter(LAST) ? behind(machine, ChronoUnit.DAYS.between(day, today)) : machine;
  }

  /** Returns the time of the hall in a data folder; the machine's for one that is not invented. */
  public static Clock in(Path folder, Clock machine) {
    Path file = folder.resolve(FILE);
    try {
      return DemoHall.isIn(folder) && Files.exists(file)
          ? behind(machine, Long.parseLong(Files.readString(file).strip()))
          : machine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Clock behind(Clock machine, long days) {
    return Clock.offset(machine, Duration.ofDays(-days));
  }

  /** Writes down how far a hall that is being founded is behind, if it is. */
  static void keep(Path folder, Clock clock, Clock machine) {
    long days = Duration.between(clock.instant(), machine.instant()).plusHours(1).toDays();
    if (days > 0) {
      try {
        Files.writeString(folder.resolve(FILE), days + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
