package io.hall.csv;

import io.hall.check.Code;

/** What can be wrong with the shape of a {@link RuleFile}. */
public enum RuleFileCode implements Code {
  /** The file cannot be read. */
  UNREADABLE("RULES-001"),
  /** The file has too many bytes or lines. */
  TOO_LARGE("RULES-002"),
  /** The bytes are not UTF-8. */
  NOT_UTF_8("RULES-003"),
  /** The first line does not name the columns. */
  WRONG_HEADER("RULES-004"),
  /** A line has too few or too many fields. */
  WRONG_NUMBER_OF_FIELDS("RULES-005"),
  /** A quotation mark stands alone. */
  BROKEN_QUOTES("RULES-006"),
  /** A line holds a control character. */
  CONTROL_CHARACTER("RULES-007"),
  /** A field is too long. */
  FIELD_TOO_LONG("RULES-008"),
  /** A field that is needed is empty. */
  FIELD_EMPTY("RULES-009"),
  /** A field does not have its form. */
  FIELD_NOT_IN_FORM("RULES-010"),
  /** A field that means nothing in this row is filled. */
  FIELD_NOT_USED("RULES-011");

  private final String id;

  RuleFileCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
