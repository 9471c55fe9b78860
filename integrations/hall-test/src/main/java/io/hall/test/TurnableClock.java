package io.hall.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test turns it. Safe for use by several threads. */
public final class TurnableClock extends Clock {

  private volatile Instant now;

  private TurnableClock(Instant now) {
    this.now = now;
  }

  /** Returns a clock that stands at an instant such as {@code 2026-11-23T04:00:00Z}. */
  public static TurnableClock at(String instant) {
    return new TurnableClock(Instant.parse(instant));
  }

  /** Turns the clock by {@code forward}; a negative duration turns it back. */
  public synchronized void turn(Duration forward) {
    now = now.plus(forward);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Returns a clock that stands still for good: the zone of a hall is not the clock's. */
  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
