package io.hall.receipt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test turns it. */
public final class TurnableClock extends Clock {

  private volatile Instant now;

  /** Makes one that shows an instant such as {@code 2026-11-08T01:00:00Z}. */
  public TurnableClock(String now) {
    this.now = Instant.parse(now);
  }

  /** Sets it to an instant. */
  public void set(String instant) {
    now = Instant.parse(instant);
  }

  /** Turns it forward, or back when {@code forward} is negative. */
  public void turn(Duration forward) {
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

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
