package io.hall.identity;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with a bank card number (银行卡号). */
public enum BankCardReason implements Code {
  /** Nothing is written. */
  EMPTY("CARD-001", Verdict.INVALID),
  /** Characters are missing. */
  TOO_SHORT("CARD-002", Verdict.INVALID),
  /** There are too many characters. */
  TOO_LONG("CARD-003", Verdict.INVALID),
  /** There is a space, or an invisible character, that does not belong there. */
  SPACES("CARD-004", Verdict.SUSPECT),
  /** A character is written full-width. */
  FULL_WIDTH("CARD-005", Verdict.SUSPECT),
  /** A letter stands where a digit must, and looks like one. */
  LETTER_FOR_DIGIT("CARD-007", Verdict.INVALID),
  /** A character that is not a digit stands where a digit must. */
  NOT_A_DIGIT("CARD-009", Verdict.INVALID),
  /** A spreadsheet seems to have turned it into a rounded number. */
  SPREADSHEET("CARD-011", Verdict.INVALID),
  /** The last digit is wrong (Luhn). */
  CHECK_CHARACTER("CARD-012", Verdict.INVALID),
  /** Exchanging two neighbours would satisfy the check. */
  EXCHANGED("CARD-013", Verdict.INVALID),
  /** The digits are grouped by hyphens. */
  HYPHENS("CARD-020", Verdict.SUSPECT),
  /** Cards with this many digits are not issued now. */
  UNUSUAL_LENGTH("CARD-021", Verdict.SUSPECT),
  /** It begins with 0, as the cards of no bank do. */
  UNKNOWN_ISSUER("CARD-022", Verdict.SUSPECT);

  private final String id;
  private final Verdict grade;

  BankCardReason(String id, Verdict grade) {
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
