package io.hall.identity;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with a social credit code (统一社会信用代码). */
public enum SocialCreditReason implements Code {
  /** Nothing is written. */
  EMPTY("USCC-001", Verdict.INVALID),
  /** Characters are missing. */
  TOO_SHORT("USCC-002", Verdict.INVALID),
  /** There are too many characters. */
  TOO_LONG("USCC-003", Verdict.INVALID),
  /** There is a space, or an invisible character, that does not belong there. */
  SPACES("USCC-004", Verdict.SUSPECT),
  /** A character is written full-width. */
  FULL_WIDTH("USCC-005", Verdict.SUSPECT),
  /** A letter is written in lower case. */
  LOWER_CASE("USCC-006", Verdict.SUSPECT),
  /** A letter stands where a digit must, and looks like one. */
  LETTER_FOR_DIGIT("USCC-007", Verdict.INVALID),
  /** A letter is used that the code never has: I, O, S, V, Z. */
  LETTER_NEVER_USED("USCC-008", Verdict.INVALID),
  /** A character that is not a digit stands where a digit must. */
  NOT_A_DIGIT("USCC-009", Verdict.INVALID),
  /** A character is neither a digit nor a capital letter. */
  NOT_IN_ALPHABET("USCC-010", Verdict.INVALID),
  /** A spreadsheet seems to have turned it into a rounded number. */
  SPREADSHEET("USCC-011", Verdict.INVALID),
  /** The check character is wrong (GB 32100-2015). */
  CHECK_CHARACTER("USCC-012", Verdict.INVALID),
  /** Exchanging two neighbours would satisfy the check. */
  EXCHANGED("USCC-013", Verdict.INVALID),
  /** Characters 9 to 17 fail the check of GB 11714. */
  ORGANISATION_CHECK("USCC-020", Verdict.SUSPECT),
  /** The authority and kind in characters 1 and 2 are not in the table. */
  UNKNOWN_PAIR("USCC-021", Verdict.SUSPECT),
  /** One of a series that Fujian issued with another check character. */
  IRREGULAR_SERIES("USCC-022", Verdict.SUSPECT),
  /** It is a resident identity number. */
  RESIDENT_ID("USCC-023", Verdict.INVALID);

  private final String id;
  private final Verdict grade;

  SocialCreditReason(String id, Verdict grade) {
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
