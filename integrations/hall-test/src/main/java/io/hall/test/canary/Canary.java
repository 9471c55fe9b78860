package io.hall.test.canary;

/**
 * One planted value.
 *
 * @param number its number among the planted, from 1
 * @param kind what it passes for
 * @param value the value; never part of a report
 */
public record Canary(int number, CanaryKind kind, String value) {

  /** Number and kind, so that a report does not leak either. */
  @Override
  public String toString() {
    return "Canary[" + number + ", " + kind + "]";
  }
}
