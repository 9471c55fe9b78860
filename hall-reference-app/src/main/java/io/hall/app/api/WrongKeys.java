package io.hall.app.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts wrong keys by address and the client that they name: after ten in a minute nobody is
 * listened to there for the rest of that minute. Held in memory, for {@value #MOST} places at most.
 * Safe for use by several threads.
 */
final class WrongKeys {

  static final int MOST = 10_000;
  static final int TRIES = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST;
        }
      };

  private record Count(Instant since, int wrong) {}

  WrongKeys(Clock clock) {
    this.clock = clock;
  }

  /** Returns how long nobody is listened to at this place; empty if somebody is. */
  synchronized Optional<Duration> wait(String place) {
    Count count = counts.get(place);
    if (count == null || count.wrong() < TRIES) {
      return Optional.empty();
    }
    Duration left = Duration.between(clock.instant(), count.since().plus(WINDOW));
    return Optional.of(left).filter(some -> !some.isNegative() && !some.isZero());
  }

  /** Counts a wrong key. */
  synchronized void wrong(String place) {
    Instant now = clock.instant();
    Count count = counts.get(place);
    if (count != null && now.isBefore(count.since().plus(WINDOW))) {
      counts.put(place, new Count(count.since(), count.wrong() + 1));
    } else {
      counts.put(place, new Count(now, 1));
    }
  }
}
