package io.hall.app.day;

import io.hall.calendar.BusinessDate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that shows the time of the event being replayed, and never goes back. */
public final class ReplayClock extends Clock {

  private Instant now = Instant.EPOCH;

  /** Shows {@code instant} from now on, unless that would be going back. */
  public void advanceTo(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return BusinessDate.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
