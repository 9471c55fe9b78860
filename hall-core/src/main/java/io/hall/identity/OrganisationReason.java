package io.hall.identity;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with an organisation code (组织机构代码). */
public enum OrganisationReason implements Code {
  /** Nothing is written. */
  EMPTY("ORG-001", Verdict.INVALID),
  /** Characters are missing. */
  TOO_SHORT("ORG-002", Verdict.INVALID),
  /** There are too many characters. */
  TOO_LONG("ORG-003", Verdict.INVALID),
  /** There is a space, or an invisible character, that does not belong there. */
  SPACES("ORG-004", Verdict.SUSPECT),
  /** A character is written full-width. */
  FULL_WIDTH("ORG-005", Verdict.SUSPECT),
  /** A letter is written in lower case. */
  LOWER_CASE("ORG-006", Verdict.SUSPECT),
  /** A letter stands where a digit must, and looks like one. */
  LETTER_FOR_DIGIT("ORG-007", Verdict.INVALID),
  /** A letter is used that no code has had since 2015: I, O, S, V, Z. */
  LETTER_NEVER_USED("ORG-008", Verdict.SUSPECT),
  /** A character is neither a digit nor a capital letter. */
  NOT_IN_ALPHABET("ORG-010", Verdict.INVALID),
  /** A spreadsheet seems to have turned it into a rounded number. */
  SPREADSHEET("ORG-011", Verdict.INVALID),
  /** The check character is wrong (GB 11714-1997). */
  CHECK_CHARACTER("ORG-012", Verdict.INVALID),
  /** Exchanging two neighbours would satisfy the check. */
  EXCHANGED("ORG-013", Verdict.INVALID),
  /** The check character is neither a digit nor X. */
  NOT_A_DIGIT_OR_X("ORG-014", Verdict.INVALID),
  /** It is a social credit code. */
  SOCIAL_CREDIT_CODE("ORG-020", Verdict.INVALID);

  private final String id;
  private final Verdict grade;

  OrganisationReason(String id, Verdict grade) {
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
