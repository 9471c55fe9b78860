package io.hall.bench.faults;

import io.hall.calendar.BusinessDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that goes on by itself and is turned to the next morning when a day is done. */
final class DayClock extends Clock {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private volatile Turn turn;

  /** Where the clock was last turned to, and when. */
  private record Turn(LocalDate date, long nanos) {

    Instant now() {
      Instant morning = date.atTime(MORNING).atZone(BusinessDate.ZONE).toInstant();
      return morning.plusNanos(System.nanoTime() - nanos);
    }
  }

  DayClock(LocalDate first) {
    turn = new Turn(first, System.nanoTime());
  }

  /** Turns to the next morning. */
  void nextDay() {
    turn = new Turn(turn.date().plusDays(1), System.nanoTime());
  }

  /** The present business date. */
  BusinessDate today() {
    return BusinessDate.of(instant());
  }

  @Override
  public Instant instant() {
    return turn.now();
  }

  @Override
  public ZoneId getZone() {
    return BusinessDate.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
