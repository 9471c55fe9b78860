package io.hall.identity;

import java.util.regex.Pattern;

/** The traces of a spreadsheet that took an identifier for a number. */
final class Spreadsheet {

  /** A number of a spreadsheet keeps this many digits; what follows becomes zeros. */
  private static final int DIGITS_KEPT = 15;

  /** Two lost digits at least: with one, every tenth number would look like it. */
  private static final int SHORTEST = DIGITS_KEPT + 2;

  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?[0-9](\\.[0-9]*)?E[+-]?[0-9]{1,3}");

  private Spreadsheet() {}

  /** Whether {@code text} is written like {@code 4.108E+17}. */
  static boolean wroteScientific(String text) {
    return SCIENTIFIC.matcher(text).matches();
  }

  /** Whether {@code text} is digits of which those beyond the fifteenth are zeros. */
  static boolean mayHaveRounded(String text) {
    return text.length() >= SHORTEST
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && text.substring(DIGITS_KEPT).chars().allMatch(c -> c == '0');
  }
}
