package io.hall.identity;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with a landline number (固定电话号码). */
public enum LandlineReason implements Code {
  /** Nothing is written. */
  EMPTY("LANDLINE-001", Verdict.INVALID),
  /** Characters are missing. */
  TOO_SHORT("LANDLINE-002", Verdict.INVALID),
  /** There are too many characters. */
  TOO_LONG("LANDLINE-003", Verdict.INVALID),
  /** There is a space, or an invisible character, that does not belong there. */
  SPACES("LANDLINE-004", Verdict.SUSPECT),
  /** A character is written full-width. */
  FULL_WIDTH("LANDLINE-005", Verdict.SUSPECT),
  /** A letter stands where a digit must, and looks like one. */
  LETTER_FOR_DIGIT("LANDLINE-007", Verdict.INVALID),
  /** A character that is not a digit stands where a digit must. */
  NOT_A_DIGIT("LANDLINE-009", Verdict.INVALID),
  /** A spreadsheet seems to have turned it into a rounded number. */
  SPREADSHEET("LANDLINE-011", Verdict.INVALID),
  /** It begins with no area code. */
  AREA_CODE("LANDLINE-020", Verdict.INVALID),
  /** The area code is missing. */
  AREA_CODE_MISSING("LANDLINE-021", Verdict.INVALID),
  /** The area code is not assigned. */
  AREA_CODE_UNASSIGNED("LANDLINE-022", Verdict.SUSPECT),
  /** The number behind the area code begins with 0 or 1. */
  LOCAL_NUMBER("LANDLINE-023", Verdict.SUSPECT),
  /** It is a mobile number. */
  MOBILE("LANDLINE-024", Verdict.INVALID),
  /** The country code is not 86. */
  OTHER_COUNTRY("LANDLINE-025", Verdict.INVALID);

  private final String id;
  private final Verdict grade;

  LandlineReason(String id, Verdict grade) {
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
