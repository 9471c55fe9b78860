package io.hall.calendar;

/**
 * A heating season (采暖季), named after the two years it spans: {@code 2026-2027采暖季}.
 *
 * <p>The season is what a charge is for; it never follows from the date of the payment. When it
 * begins and ends is decided by each city and stands in its data, not here. Immutable; ordered by
 * time.
 *
 * @param firstYear the year in which the season begins, 1949 to 9998
 */
public record HeatingSeason(int firstYear) implements Comparable<HeatingSeason> {

  /** Checks the range of the year. */
  public HeatingSeason {
    if (firstYear < 1949 || firstYear > 9998) {
      throw new IllegalArgumentException(
          "A heating season begins in a year from 1949 to 9998, not " + firstYear);
    }
  }

  /** Returns the season before this one. */
  public HeatingSeason previous() {
    return new HeatingSeason(firstYear - 1);
  }

  /** Returns the season after this one. */
  public HeatingSeason next() {
    return new HeatingSeason(firstYear + 1);
  }

  /** The two years, {@code 2026-2027}: the form in files and commands. */
  public String code() {
    return firstYear + "-" + (firstYear + 1);
  }

  /** The name on paper, {@code 2026-2027采暖季}. */
  public String displayName() {
    return code() + "采暖季";
  }

  @Override
  public int compareTo(HeatingSeason other) {
    return Integer.compare(firstYear, other.firstYear);
  }

  /** The two years, {@code 2026-2027}. */
  @Override
  public String toString() {
    return code();
  }
}
