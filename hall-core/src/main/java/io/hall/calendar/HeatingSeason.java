package io.hall.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final int FIRST = 1949;
  private static final int LAST = 9998;
  private static final int MAX_LENGTH = 32;
  private static final Pattern NAME =
      Pattern.compile(
          "([0-9]{4})年? ?(?:-|–|—{1,2}|－|~|～|〜|/|至) ?([0-9]{4})年?"
              + "(?: ?(?:采暖季|采暖期|供暖季|供暖期|采暖年度|年度))?");

  /** Checks the range of the year. */
  public HeatingSeason {
    if (firstYear < FIRST || firstYear > LAST) {
      throw new IllegalArgumentException(
          "A heating season begins in a year from 1949 to 9998, not " + firstYear);
    }
  }

  /**
   * Reads the name of a season as customers, halls and authorities write it: two years of four
   * digits, joined by {@code -}, {@code —}, {@code ~}, {@code ～}, {@code /} or 至, each with or
   * without 年, and with or without one of 采暖季, 采暖期, 供暖季, 供暖期, 采暖年度 and 年度 behind them: {@code
   * 2026-2027}, {@code 2026～2027采暖季}, {@code 2026年至2027年供暖期}.
   *
   * <p>Findings: {@code SEASON-001} if the text is anything else, {@code SEASON-002} if the second
   * year is not the one after the first, {@code SEASON-003} if the years lie outside 1949 to 9999.
   */
  public static Checked<HeatingSeason> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Checked.invalid(Finding.of(SeasonCode.NOT_A_SEASON));
    }
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      return Checked.invalid(Finding.of(SeasonCode.NOT_A_SEASON));
    }
    int first = Integer.parseInt(name.group(1));
    if (Integer.parseInt(name.group(2)) != first + 1) {
      return Checked.invalid(Finding.of(SeasonCode.YEARS_NOT_IN_SUCCESSION));
    }
    return ofFirstYear(first)
        .map(Checked::valid)
        .orElseGet(() -> Checked.invalid(Finding.of(SeasonCode.YEAR_OUT_OF_RANGE)));
  }

  /**
   * Reads the name of a season as {@link #parse} does.
   *
   * @throws CheckFailedException with what {@link #parse} finds
   */
  @JsonScalar
  public static HeatingSeason of(String text) {
    return parse(text).orThrow();
  }

  /** Returns the season that begins in {@code year}, or nothing outside 1949 to 9998. */
  static Optional<HeatingSeason> ofFirstYear(int year) {
    return year < FIRST || year > LAST ? Optional.empty() : Optional.of(new HeatingSeason(year));
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
  @JsonValue
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
