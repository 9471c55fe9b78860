package io.hall.identity;

import io.hall.check.Checked;
import io.hall.check.Code;
import java.util.function.Function;

/**
 * Numbers of digits alone, as people write and spreadsheets spoil them (纯数字编号): the rules by which
 * this package reads its own identifiers, for the numbers of other packages.
 *
 * <p>Full-width digits are read and SUSPECT, blanks at odd places and invisible characters too;
 * single blanks between groups are read without a finding. A letter, a wrong length and scientific
 * notation are INVALID.
 */
public final class DigitText {

  /** What can be wrong with such a number; the names are those of the library's own identifiers. */
  public enum Flaw {
    /** Nothing is written. */
    EMPTY,
    /** There is a blank, or an invisible character, that does not belong there; {@code at}. */
    SPACES,
    /** A character is written full-width; {@code at}. */
    FULL_WIDTH,
    /** A spreadsheet seems to have turned it into a rounded number. */
    SPREADSHEET,
    /** Digits are missing; {@code missing} counts them. */
    TOO_SHORT,
    /** There are too many digits; {@code extra} counts them. */
    TOO_LONG,
    /** A letter stands where a digit must, and looks like one; {@code at}, letter, digit. */
    LETTER_FOR_DIGIT,
    /** A character is no digit; {@code at}. */
    NOT_A_DIGIT
  }

  private DigitText() {}

  /**
   * Reads a number; never throws, whatever the text.
   *
   * @param codes the number's own code for a flaw
   * @param least how many digits it has at least
   * @param most how many digits it has at most
   * @return the digits, half-width and without gaps
   */
  public static Checked<String> read(String text, Function<Flaw, Code> codes, int least, int most) {
    return isRight(text, least, most) ? Checked.valid(text) : grade(text, codes, least, most);
  }

  private static boolean isRight(String text, int least, int most) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() >= least && text.length() <= most;
  }

  private static Checked<String> grade(
      String text, Function<Flaw, Code> codes, int least, int most) {
    Notation notation = Notation.ofGroups(fault -> codes.apply(Flaw.valueOf(fault.name())));
    Findings findings = new Findings(notation.codes());
    Reading reading = Reading.of(text, notation, findings).without(" ");
    if (!findings.refuse()) {
      Shape.checkLength(reading, least, most, findings);
      Shape.checkDigits(reading, findings);
    }
    return findings.outcome(reading::text);
  }
}
