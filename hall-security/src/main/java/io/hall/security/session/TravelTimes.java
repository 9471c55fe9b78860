package io.hall.security.session;

import io.hall.payment.HallCode;
import java.time.Duration;

/** How long the way from one hall to another takes at least (路程时间, SPI). */
@FunctionalInterface
public interface TravelTimes {

  /** Half an hour between any two halls. */
  TravelTimes HALF_AN_HOUR = (from, to) -> Duration.ofMinutes(30);

  /** Returns the least time between two different halls. */
  Duration between(HallCode from, HallCode to);
}
