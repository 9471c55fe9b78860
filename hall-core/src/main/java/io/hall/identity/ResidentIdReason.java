package io.hall.identity;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with an identity number (公民身份号码). */
public enum ResidentIdReason implements Code {
  /** Nothing is written. */
  EMPTY("RID-001", Verdict.INVALID),
  /** Characters are missing. */
  TOO_SHORT("RID-002", Verdict.INVALID),
  /** There are too many characters. */
  TOO_LONG("RID-003", Verdict.INVALID),
  /** There is a space, or an invisible character, that does not belong there. */
  SPACES("RID-004", Verdict.SUSPECT),
  /** A character is written full-width. */
  FULL_WIDTH("RID-005", Verdict.SUSPECT),
  /** A letter stands where a digit must, and looks like one. */
  LETTER_FOR_DIGIT("RID-007", Verdict.INVALID),
  /** A character that is not a digit stands where a digit must. */
  NOT_A_DIGIT("RID-009", Verdict.INVALID),
  /** A spreadsheet seems to have turned it into a rounded number. */
  SPREADSHEET("RID-011", Verdict.INVALID),
  /** The check character is wrong (GB 11643-1999). */
  CHECK_CHARACTER("RID-012", Verdict.INVALID),
  /** Exchanging two neighbours would satisfy the check. */
  EXCHANGED("RID-013", Verdict.INVALID),
  /** The check character is neither a digit nor X. */
  NOT_A_DIGIT_OR_X("RID-014", Verdict.INVALID),
  /** The birth date does not exist. */
  BIRTH_DATE("RID-020", Verdict.INVALID),
  /** The birth date lies in the future. */
  BORN_LATER("RID-021", Verdict.INVALID),
  /** An old number of 15 digits, not valid since 2013. */
  FIFTEEN_DIGITS("RID-022", Verdict.INVALID),
  /** The number begins with no known province. */
  UNKNOWN_REGION("RID-023", Verdict.SUSPECT),
  /** It is a social credit code. */
  SOCIAL_CREDIT_CODE("RID-024", Verdict.INVALID),
  /** The check digit of an old foreigner's card does not fit. */
  OLD_CARD_CHECK("RID-025", Verdict.SUSPECT);

  private final String id;
  private final Verdict grade;

  ResidentIdReason(String id, Verdict grade) {
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
