package io.hall.identity;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Verdict;
import io.hall.json.JsonScalar;

/**
 * A telephone number of the mainland: a mobile number (手机号码) of 11 digits that begins with 13 to
 * 19, or a landline number (固定电话号码) with its area code.
 *
 * <p>Digits may be grouped by single spaces and hyphens and come with {@code +86}, {@code 0086} or
 * {@code 86}; that is VALID and dropped. Of a landline number the area code may stand in
 * parentheses, and an extension behind a hyphen, {@code 转}, {@code ext}, {@code x} or {@code #} is
 * kept. The area code is {@code 010} or {@code 02x} with eight digits behind, or {@code 0[3-9]xx}
 * with seven or eight; {@code 026}, and a subscriber's number that begins with 0 or 1, are SUSPECT.
 *
 * <p>Immutable. Personal: {@link #toString} is masked.
 */
public final class PhoneNumber extends Identifier {

  PhoneNumber(String value) {
    super(value);
  }

  /** Reads and grades a mobile number; never throws, whatever the text. */
  public static Checked<PhoneNumber> parseMobile(String text) {
    return new MobileGrading(text).outcome();
  }

  /** Reads and grades a landline number; never throws, whatever the text. */
  public static Checked<PhoneNumber> parseLandline(String text) {
    return new LandlineGrading(text).outcome();
  }

  /**
   * Reads and grades a number of either kind; never throws, whatever the text. What is neither is
   * told as a landline number if it begins with the 0 of an area code, else as a mobile number.
   */
  public static Checked<PhoneNumber> parse(String text) {
    Checked<PhoneNumber> mobile = parseMobile(text);
    Checked<PhoneNumber> landline = parseLandline(text);
    int better = landline.verdict().compareTo(mobile.verdict());
    boolean neither = mobile.verdict() == Verdict.INVALID && better == 0;
    return better < 0 || (neither && beginsWithZero(text)) ? landline : mobile;
  }

  private static boolean beginsWithZero(String text) {
    return text.strip().startsWith("0");
  }

  /**
   * Returns the number, of either kind, that {@code text} is, if it is VALID or SUSPECT.
   *
   * @throws CheckFailedException if it is INVALID
   */
  @JsonScalar
  public static PhoneNumber of(String text) {
    return parse(text).orThrow();
  }

  /** Whether this is a mobile number. */
  public boolean isMobile() {
    return value().charAt(0) == '1';
  }

  /**
   * The number with only the first three and last four digits of a mobile number, or the area code
   * and the last two characters of a landline number, to be seen.
   */
  @Override
  public String toString() {
    return isMobile() ? masked(value(), 3, 4) : masked(value(), value().indexOf('-') + 1, 2);
  }
}
