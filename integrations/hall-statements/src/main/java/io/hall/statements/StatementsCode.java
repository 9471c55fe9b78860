package io.hall.statements;

import io.hall.check.Code;

/** What can be wrong with a statement file or a mapping. */
public enum StatementsCode implements Code {
  /** There is no such file. */
  NO_FILE("STATEMENTS-001"),
  /** The file cannot be read. */
  UNREADABLE("STATEMENTS-002"),
  /** The file is too large. */
  TOO_LARGE("STATEMENTS-003"),
  /** The bytes are text in no encoding that is read. */
  ENCODING("STATEMENTS-004"),
  /** The workbook is of the old kind, or locked. */
  OLD_WORKBOOK("STATEMENTS-005"),
  /** The file is a page of the web or another XML file. */
  PAGE("STATEMENTS-006"),
  /** The workbook is damaged or of a strange make. */
  WORKBOOK_DAMAGED("STATEMENTS-007"),
  /** The workbook unfolds into too much. */
  WORKBOOK_TOO_MUCH("STATEMENTS-008"),
  /** The workbook defines document types or entities. */
  WORKBOOK_DOCTYPE("STATEMENTS-009"),
  /** The workbook carries macros. */
  WORKBOOK_MACROS("STATEMENTS-010"),
  /** There is no sheet of the name. */
  NO_SHEET("STATEMENTS-011"),
  /** The sheet is hidden. */
  SHEET_HIDDEN("STATEMENTS-012"),
  /** Several sheets have the header. */
  SEVERAL_SHEETS("STATEMENTS-013"),
  /** No row has any of the columns. */
  NO_HEADER("STATEMENTS-014"),
  /** The header lacks a column. */
  COLUMN_MISSING("STATEMENTS-015"),
  /** The header has a column twice. */
  COLUMN_TWICE("STATEMENTS-016"),
  /** Quotation marks are broken, or the row has no end. */
  QUOTES("STATEMENTS-017"),
  /** A row has another number of cells than the header. */
  CELL_COUNT("STATEMENTS-018"),
  /** A cell holds a line break. */
  LINE_BREAK("STATEMENTS-019"),
  /** A cell that is needed is empty. */
  CELL_EMPTY("STATEMENTS-020"),
  /** A cell is too long. */
  CELL_TOO_LONG("STATEMENTS-021"),
  /** A cell holds a control character. */
  CONTROL_CHARACTER("STATEMENTS-022"),
  /** A cell holds a formula. */
  FORMULA("STATEMENTS-023"),
  /** A cell holds an error or a truth value. */
  CELL_FAULT("STATEMENTS-024"),
  /** A cell is merged with others. */
  MERGED("STATEMENTS-025"),
  /** A date stands where none is meant. */
  CELL_IS_DATE("STATEMENTS-026"),
  /** The amount has another form. */
  AMOUNT("STATEMENTS-027"),
  /** The thousands separators stand in wrong places. */
  AMOUNT_GROUPS("STATEMENTS-028"),
  /** The amount has a part of a fen. */
  AMOUNT_DECIMALS("STATEMENTS-029"),
  /** The amount is too large. */
  AMOUNT_TOO_LARGE("STATEMENTS-030"),
  /** A spreadsheet turned the amount into a floating-point number. */
  AMOUNT_FLOATING("STATEMENTS-031"),
  /** The amount is zero. */
  AMOUNT_ZERO("STATEMENTS-032"),
  /** The amount is negative where none is meant. */
  AMOUNT_NEGATIVE("STATEMENTS-033"),
  /** Money in and money back stand in one line. */
  AMOUNT_BOTH("STATEMENTS-034"),
  /** The fee has the wrong sign. */
  FEE_SIGN("STATEMENTS-035"),
  /** A spreadsheet turned the transaction number into a number. */
  REFERENCE_NUMBER("STATEMENTS-036"),
  /** The transaction number is in scientific notation. */
  REFERENCE_SCIENTIFIC("STATEMENTS-037"),
  /** The transaction number is rounded to fifteen digits. */
  REFERENCE_ROUNDED("STATEMENTS-038"),
  /** The date or time has another form. */
  TIME("STATEMENTS-039"),
  /** The word for the kind of a line is unknown. */
  KIND_UNKNOWN("STATEMENTS-040"),
  /** The word for the tender is unknown. */
  TENDER_UNKNOWN("STATEMENTS-041"),
  /** The terminal is unknown. */
  TERMINAL_UNKNOWN("STATEMENTS-042"),
  /** The word for the hall or cashier is unknown. */
  WORD_UNKNOWN("STATEMENTS-043"),
  /** Nothing tells the hall. */
  NO_HALL("STATEMENTS-044"),
  /** The end of the list is missing. */
  END_MISSING("STATEMENTS-045"),
  /** A line stands behind the end of the list. */
  LINE_BEHIND_THE_END("STATEMENTS-046"),
  /** A total of the file is not that of its lines. */
  TOTAL_DIFFERS("STATEMENTS-047"),
  /** No mapping fits. */
  NO_MAPPING("STATEMENTS-048"),
  /** Several mappings fit. */
  SEVERAL_MAPPINGS("STATEMENTS-049"),
  /** There is more. */
  MORE("STATEMENTS-050"),
  /** The mapping fixes another hall than the caller. */
  OTHER_HALL("STATEMENTS-051"),
  /** The mapping has an unknown setting. */
  MAPPING_SETTING("STATEMENTS-061"),
  /** The setting has no such key. */
  MAPPING_KEY("STATEMENTS-062"),
  /** The value has another form. */
  MAPPING_VALUE("STATEMENTS-063"),
  /** The value is none of those allowed. */
  MAPPING_CONSTANT("STATEMENTS-064"),
  /** The setting stands there twice. */
  MAPPING_TWICE("STATEMENTS-065"),
  /** The mapping lacks a setting. */
  MAPPING_INCOMPLETE("STATEMENTS-066");

  private final String id;

  StatementsCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "io.hall.statements.messages";
  }
}
