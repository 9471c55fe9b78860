package io.hall.identity;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with a taxpayer number (纳税人识别号). */
public enum TaxpayerReason implements Code {
  /** Nothing is written. */
  EMPTY("TAX-001", Verdict.INVALID),
  /** The length is none that a taxpayer number has. */
  LENGTH("TAX-002", Verdict.INVALID),
  /** There is a space, or an invisible character, that does not belong there. */
  SPACES("TAX-004", Verdict.SUSPECT),
  /** A character is written full-width. */
  FULL_WIDTH("TAX-005", Verdict.SUSPECT),
  /** A letter is written in lower case. */
  LOWER_CASE("TAX-006", Verdict.SUSPECT),
  /** A letter stands where a digit must, and looks like one. */
  LETTER_FOR_DIGIT("TAX-007", Verdict.INVALID),
  /** A character that is not a digit stands where a digit must. */
  NOT_A_DIGIT("TAX-009", Verdict.INVALID),
  /** A character is neither a digit nor a capital letter. */
  NOT_IN_ALPHABET("TAX-010", Verdict.INVALID),
  /** A spreadsheet seems to have turned it into a rounded number. */
  SPREADSHEET("TAX-011", Verdict.INVALID),
  /** Characters 7 to 15 of an old number fail the check of GB 11714. */
  CHECK_CHARACTER("TAX-012", Verdict.INVALID),
  /** A check character is neither a digit nor X. */
  NOT_A_DIGIT_OR_X("TAX-014", Verdict.INVALID),
  /** An old number of an organisation, replaced since 2015. */
  OLD_ORGANISATION("TAX-020", Verdict.SUSPECT),
  /** An old number of a sole trader, replaced since 2015. */
  OLD_SOLE_TRADER("TAX-021", Verdict.SUSPECT),
  /** The identity number inside an old number has an impossible birth date. */
  BIRTH_DATE("TAX-022", Verdict.INVALID);

  private final String id;
  private final Verdict grade;

  TaxpayerReason(String id, Verdict grade) {
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
