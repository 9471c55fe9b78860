package io.hall.app.files;

import io.hall.app.language.OwnCode;

/**
 * What can be wrong with the rows of a day's files, beside what {@link io.hall.csv.CsvCode} says.
 */
public enum DayFileCode implements OwnCode {
  /** Quantity, unit and unit price are filled in part. */
  BASIS_INCOMPLETE("CSV-037"),
  /** Rows of one payment do not agree. */
  ROWS_DISAGREE("CSV-038"),
  /** The number was used before: rows stand apart, or two payments share it. */
  ROWS_APART("CSV-039"),
  /** Cash received stands elsewhere than in the first cash row. */
  RECEIVED_ELSEWHERE("CSV-040"),
  /** A shift has no such row. */
  SHIFT_INCOMPLETE("CSV-041"),
  /** A figure of a shift stands there twice. */
  FIGURE_TWICE("CSV-042"),
  /** No such note or coin. */
  FACE("CSV-043"),
  /** The amount is not face times count. */
  NOTE_PRODUCT("CSV-044"),
  /** The time is of another day than the date. */
  OTHER_DAY("CSV-045"),
  /** The row is of another tender than its file. */
  OTHER_TENDER("CSV-046"),
  /** The folder holds no statement. */
  NO_STATEMENT("CSV-047"),
  /** The folder holds a file that is no statement. */
  STRANGE_FILE("CSV-048"),
  /** The second person is the first. */
  SECOND_PERSON("CSV-049"),
  /** A text that should be a time of day is none. */
  TIME_OF_DAY("CSV-055");

  private final String id;

  DayFileCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
