package io.hall.conduct;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time (时段), the end not included; in milliseconds. Immutable.
 *
 * @param from its first instant
 * @param to the instant after it; later than {@code from}
 */
public record Stretch(Instant from, Instant to) {

  /** Checks the order; {@code CONDUCT-005} if it does not end after it begins. */
  public Stretch {
    from = from.truncatedTo(ChronoUnit.MILLIS);
    to = to.truncatedTo(ChronoUnit.MILLIS);
    if (!from.isBefore(to)) {
      throw new CheckFailedException(Finding.of(ConductCode.STRETCH).in("to"));
    }
  }

  /** Returns the stretch between two instants; empty if the second is not after the first. */
  public static Optional<Stretch> between(Instant from, Instant to) {
    return from.isBefore(to) ? Optional.of(new Stretch(from, to)) : Optional.empty();
  }

  /** Whether an instant lies in it. */
  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  /** Whether some instant lies in both. */
  public boolean overlaps(Stretch other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** Returns what is left of it without {@code others}, ascending. */
  public List<Stretch> without(List<Stretch> others) {
    List<Stretch> left = List.of(this);
    for (Stretch other : others) {
      List<Stretch> next = new ArrayList<>();
      for (Stretch piece : left) {
        next.addAll(piece.without(other));
      }
      left = next;
    }
    return left;
  }

  private List<Stretch> without(Stretch other) {
    if (!overlaps(other)) {
      return List.of(this);
    }
    List<Stretch> left = new ArrayList<>();
    between(from, other.from).ifPresent(left::add);
    between(other.to, to).ifPresent(left::add);
    return List.copyOf(left);
  }
}
