package io.hall.calendar;

import java.util.Optional;

/**
 * A stretch of time from one point to another, both included and both optional (起止, 含首尾): the
 * seasons or the days for which a rule holds.
 *
 * <p>Immutable.
 *
 * @param from the first point; empty when it has always held
 * @param to the last point; empty when it holds until further notice
 * @param <T> {@link HeatingSeason} or {@link BusinessDate}
 */
public record Span<T extends Comparable<T>>(Optional<T> from, Optional<T> to) {

  /** Checks the order. */
  public Span {
    if (!inOrder(from, to)) {
      throw new IllegalArgumentException("A span does not end before it begins");
    }
  }

  /** Returns the span without bounds. */
  public static <T extends Comparable<T>> Span<T> always() {
    return new Span<T>(Optional.empty(), Optional.empty());
  }

  /** Returns the span from {@code from} until further notice. */
  public static <T extends Comparable<T>> Span<T> since(T from) {
    return new Span<T>(Optional.of(from), Optional.empty());
  }

  /** Returns the span from {@code from} to {@code to}, both included. */
  public static <T extends Comparable<T>> Span<T> of(T from, T to) {
    return new Span<T>(Optional.of(from), Optional.of(to));
  }

  /** Whether a span could run from {@code from} to {@code to}. */
  public static <T extends Comparable<T>> boolean inOrder(Optional<T> from, Optional<T> to) {
    return from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) <= 0;
  }

  /** Whether {@code point} lies in this span. */
  public boolean contains(T point) {
    return inOrder(from, Optional.of(point)) && inOrder(Optional.of(point), to);
  }

  /** Whether some point lies in both spans. */
  public boolean overlaps(Span<T> other) {
    return inOrder(from, other.to) && inOrder(other.from, to);
  }

  /** The bounds as {@code 2024-2025..2026-2027}; an open bound is left out. */
  @Override
  public String toString() {
    return from.map(Object::toString).orElse("") + ".." + to.map(Object::toString).orElse("");
  }
}
