package io.hall.statements;

/**
 * A cell as the file stores it.
 *
 * @param type what it is
 * @param text its text; of a number the digits as stored, never by way of a floating-point number
 */
record Cell(Type type, String text) {

  static final Cell EMPTY = new Cell(Type.TEXT, "");

  enum Type {
    /** Text. */
    TEXT,
    /** A number of a workbook. */
    NUMBER,
    /** A number of a workbook that is shown as a date or time, days from 1900 on. */
    DATE,
    /** The same, days from 1904 on. */
    DATE_1904,
    /** What a formula came to. */
    FORMULA,
    /** An error such as {@code #N/A}, or a truth value. */
    FAULT,
    /** Part of a range of cells that were made one. */
    MERGED
  }

  static Cell text(String text) {
    return new Cell(Type.TEXT, text);
  }

  /** Whether nothing is there; what cannot be used is not nothing. */
  boolean isBlank() {
    return type != Type.MERGED
        && type != Type.FORMULA
        && type != Type.FAULT
        && Texts.bare(text).isEmpty();
  }

  boolean isDate() {
    return type == Type.DATE || type == Type.DATE_1904;
  }

  /** Says nothing of the text, which may name a payer. */
  @Override
  public String toString() {
    return "Cell[" + type + "]";
  }
}
