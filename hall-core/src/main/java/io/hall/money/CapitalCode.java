package io.hall.money;

import io.hall.check.Code;
import io.hall.check.Verdict;

/**
 * What can be wrong with a capital amount (中文大写金额): below {@code CAPITAL-011} no one amount can be
 * read or written; from there on the amount is certain and its form is not lawful.
 */
public enum CapitalCode implements Code {
  /** There is no text. */
  EMPTY("CAPITAL-001", Verdict.INVALID),
  /** A character stands where a capital amount has none such. */
  FOREIGN_CHARACTER("CAPITAL-002", Verdict.INVALID),
  /** A unit, or the end, stands where a numeral is due. */
  NUMERAL_MISSING("CAPITAL-003", Verdict.INVALID),
  /** A numeral follows a numeral. */
  UNIT_MISSING_BETWEEN("CAPITAL-004", Verdict.INVALID),
  /** A unit is out of order. */
  WRONG_ORDER("CAPITAL-005", Verdict.INVALID),
  /** The text can mean more than one amount. */
  TWO_READINGS("CAPITAL-006", Verdict.INVALID),
  /** Something follows what ends an amount. */
  TEXT_AFTER_END("CAPITAL-007", Verdict.INVALID),
  /** The amount is beyond what can be written. */
  TOO_LARGE("CAPITAL-008", Verdict.INVALID),
  /** The capital amount and the figures differ. */
  DISAGREES("CAPITAL-009", Verdict.INVALID),

  /** The amount ends with 元, and 整 is missing. */
  WHOLE_MISSING("CAPITAL-011", Verdict.SUSPECT),
  /** 整 stands behind 分. */
  WHOLE_AFTER_FEN("CAPITAL-012", Verdict.SUSPECT),
  /** The last unit, 元 or 分, is missing. */
  LAST_UNIT_MISSING("CAPITAL-013", Verdict.SUSPECT),
  /** 拾 begins the amount without 壹. */
  ONE_MISSING("CAPITAL-014", Verdict.SUSPECT),
  /** A character has the right meaning and is not the one to be written. */
  NOT_CAPITAL("CAPITAL-015", Verdict.SUSPECT),
  /** 零 is missing. */
  ZERO_MISSING("CAPITAL-016", Verdict.SUSPECT),
  /** 零 stands where none belongs. */
  ZERO_TOO_MANY("CAPITAL-017", Verdict.SUSPECT),
  /** 零 is written more than once in a row. */
  ZERO_REPEATED("CAPITAL-018", Verdict.SUSPECT),
  /** 零 has a unit. */
  ZERO_WITH_UNIT("CAPITAL-019", Verdict.SUSPECT),
  /** There is a gap. */
  GAP("CAPITAL-020", Verdict.SUSPECT),
  /** Zero has a minus sign. */
  NEGATIVE_ZERO("CAPITAL-021", Verdict.SUSPECT);

  private final String id;
  private final Verdict grade;

  CapitalCode(String id, Verdict grade) {
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
