package io.hall.identity;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with a mobile number (手机号码). */
public enum MobileReason implements Code {
  /** Nothing is written. */
  EMPTY("MOBILE-001", Verdict.INVALID),
  /** Characters are missing. */
  TOO_SHORT("MOBILE-002", Verdict.INVALID),
  /** There are too many characters. */
  TOO_LONG("MOBILE-003", Verdict.INVALID),
  /** There is a space, or an invisible character, that does not belong there. */
  SPACES("MOBILE-004", Verdict.SUSPECT),
  /** A character is written full-width. */
  FULL_WIDTH("MOBILE-005", Verdict.SUSPECT),
  /** A letter stands where a digit must, and looks like one. */
  LETTER_FOR_DIGIT("MOBILE-007", Verdict.INVALID),
  /** A character that is not a digit stands where a digit must. */
  NOT_A_DIGIT("MOBILE-009", Verdict.INVALID),
  /** A spreadsheet seems to have turned it into a rounded number. */
  SPREADSHEET("MOBILE-011", Verdict.INVALID),
  /** It does not begin with 13 to 19. */
  PREFIX("MOBILE-020", Verdict.INVALID),
  /** It is a landline number. */
  LANDLINE("MOBILE-021", Verdict.INVALID),
  /** The country code is not 86. */
  OTHER_COUNTRY("MOBILE-022", Verdict.INVALID);

  private final String id;
  private final Verdict grade;

  MobileReason(String id, Verdict grade) {
    this.id = id;
    this.grade = grade;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return grade;
  }
}
