package io.hall.bench.faults;

import io.hall.calendar.BusinessDate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on by itself until it is turned, forward or back. */
final class TurnedClock extends Clock {

  private volatile Turn turn;

  /** What the clock was last turned to, and when. */
  private record Turn(Instant to, long nanos) {

    Instant now() {
      return to.plusNanos(System.nanoTime() - nanos);
    }
  }

  TurnedClock(Instant now) {
    turn = new Turn(now, System.nanoTime());
  }

  void turn(Instant to) {
    turn = new Turn(to, System.nanoTime());
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
