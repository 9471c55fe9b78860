package io.hall.security.disclosure;

import io.hall.check.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether somebody exports far more than is usual for them (导出量异常). A pure function of what they
 * took; what follows from an alarm is for the security administrator to say.
 */
public final class ExportRate {

  /** How far back what is usual is looked for. */
  public static final Duration HISTORY = Duration.ofDays(30);

  private static final Duration HOUR = Duration.ofHours(1);

  /** So many times the usual is unusual. */
  private static final int FACTOR = 3;

  /** With fewer hours of history nothing is usual yet, and this many rows are unusual. */
  private static final int KNOWN = 5;

  private static final long AT_FIRST = 1_000;

  private ExportRate() {}

  /**
   * An export that was made.
   *
   * @param at when
   * @param records how many rows it had
   */
  public record Taken(Instant at, long records) {}

  /**
   * Returns {@link DisclosureCode#UNUSUAL_RATE} if the rows of the hour up to {@code now} are more
   * than three times the median of the person's hours with exports in the 30 days before it.
   */
  public static Optional<Finding> alarm(List<Taken> taken, Instant now) {
    Instant hour = now.minus(HOUR);
    long rows =
        taken.stream()
            .filter(one -> one.at().isAfter(hour) && !one.at().isAfter(now))
            .mapToLong(Taken::records)
            .sum();
    long most = most(taken, hour);
    return rows > most
        ? Optional.of(
            Finding.of(DisclosureCode.UNUSUAL_RATE).with("found", rows).with("most", most))
        : Optional.empty();
  }

  private static long most(List<Taken> taken, Instant until) {
    Instant from = until.minus(HISTORY);
    Map<Long, Long> hours = new TreeMap<>();
    for (Taken one : taken) {
      if (one.at().isAfter(from) && !one.at().isAfter(until)) {
        long hour = Duration.between(one.at(), until).toHours();
        hours.merge(hour, one.records(), Long::sum);
      }
    }
    if (hours.size() < KNOWN) {
      return AT_FIRST;
    }
    List<Long> sorted = hours.values().stream().sorted().toList();
    return FACTOR * sorted.get((sorted.size() - 1) / 2);
  }
}
