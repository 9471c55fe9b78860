package io.hall.csv;

import io.hall.check.Code;

/** What can be wrong with a CSV file, whatever its rows are about. */
public enum CsvCode implements Code {
  /** There is no such file or folder. */
  NO_FILE("CSV-001"),
  /** The file cannot be read. */
  UNREADABLE("CSV-002"),
  /** The first row is not the header. */
  NO_HEADER("CSV-003"),
  /** The header lacks a column. */
  COLUMN_MISSING("CSV-004"),
  /** A column of the header stands in the wrong place. */
  COLUMN_MISPLACED("CSV-005"),
  /** The header has a column too many. */
  COLUMN_UNKNOWN("CSV-006"),
  /** The columns are separated by something else than commas. */
  OTHER_SEPARATOR("CSV-007"),
  /** The file is UTF-16. */
  UTF_16("CSV-008"),
  /** The file is in the encoding of a Chinese spreadsheet, GBK. */
  GBK("CSV-009"),
  /** A line is not UTF-8. */
  NOT_UTF_8("CSV-010"),
  /** The file is a spreadsheet or another binary file. */
  NOT_TEXT("CSV-011"),
  /** A quotation mark is never closed. */
  QUOTE_OPEN("CSV-012"),
  /** Text follows a closing quotation mark. */
  QUOTE_BROKEN("CSV-013"),
  /** A row has another number of cells than the header. */
  CELL_COUNT("CSV-014"),
  /** A cell is too long. */
  CELL_TOO_LONG("CSV-015"),
  /** A cell that is needed is empty. */
  CELL_EMPTY("CSV-016"),
  /** A cell that means nothing here is filled. */
  CELL_NOT_USED("CSV-017"),
  /** A cell holds a control character or a line break. */
  CONTROL_CHARACTER("CSV-018"),
  /** A cell begins or ends with a blank. */
  BLANK_AROUND("CSV-019"),
  /** The amount has another form. */
  AMOUNT("CSV-020"),
  /** The amount has thousands separators. */
  AMOUNT_THOUSANDS("CSV-021"),
  /** The amount has a currency sign or unit. */
  AMOUNT_CURRENCY("CSV-022"),
  /** The amount has more than two decimals. */
  AMOUNT_DECIMALS("CSV-023"),
  /** The amount has full-width characters. */
  FULL_WIDTH("CSV-024"),
  /** A spreadsheet turned the number into scientific notation. */
  SCIENTIFIC("CSV-025"),
  /** The amount is too large. */
  AMOUNT_TOO_LARGE("CSV-026"),
  /** The amount must be more than nothing. */
  AMOUNT_NOT_POSITIVE("CSV-027"),
  /** The amount must not be negative. */
  AMOUNT_NEGATIVE("CSV-028"),
  /** The date has another form or does not exist. */
  DATE("CSV-029"),
  /** The time has another form or does not exist. */
  TIME("CSV-030"),
  /** The season has another form. */
  SEASON("CSV-031"),
  /** The code has blanks in it. */
  CODE_BLANKS("CSV-032"),
  /** The code has another form. */
  CODE_FORM("CSV-033"),
  /** Not one of the constants. */
  CONSTANT("CSV-034"),
  /** Not a whole number in range. */
  WHOLE_NUMBER("CSV-035"),
  /** Not a plain decimal. */
  DECIMAL("CSV-036"),
  /** A row is far too long. */
  ROW_TOO_LONG("CSV-050"),
  /** There are more mistakes. */
  MORE("CSV-051"),
  /** The amount must not be nothing. */
  AMOUNT_ZERO("CSV-052"),
  /** The file changed while it was read. */
  CHANGED("CSV-053"),
  /** There are more rows than a table holds. */
  TOO_MANY_ROWS("CSV-054");

  private final String id;

  CsvCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
