package io.hall.statements;

/**
 * How much a statement file may ask for. A hall's season has some hundred thousand lines; what is
 * far beyond it is refused before it is held in memory.
 */
final class Limits {

  /** Bytes of a file. */
  static final int FILE_BYTES = 32 << 20;

  /** Rows with something in them. */
  static final int ROWS = 200_000;

  /** Rows in which the header is looked for. */
  static final int HEAD_ROWS = 200;

  /** Characters of a row of text. */
  static final int ROW_CHARACTERS = 1 << 17;

  /** Characters of a cell that is used. */
  static final int CELL_CHARACTERS = 64;

  /** Entries of a workbook's zip file. */
  static final int ENTRIES = 1_000;

  /** Bytes of a workbook's sheets together, inflated. */
  static final long SHEET_BYTES = 128L << 20;

  /** Bytes of its other parts together, inflated. */
  static final long OTHER_BYTES = 32L << 20;

  /** Bytes between two opening brackets of a part's markup. */
  static final int TAG_BYTES = 1 << 18;

  /** How deep the elements of a part may lie in each other. */
  static final int DEPTH = 64;

  /** Rows of a sheet, empty ones too: as many as a sheet can have. */
  static final int SHEET_ROWS = 1 << 20;

  /** Columns of a sheet: as many as a sheet can have. */
  static final int SHEET_COLUMNS = 1 << 14;

  /** Cells of a sheet, those that a row skips too. */
  static final long SHEET_CELLS = 20_000_000;

  /** Characters of the texts that the cells of a workbook share. */
  static final long SHARED_CHARACTERS = 16L << 20;

  /** Texts that the cells of a workbook share. */
  static final int SHARED_TEXTS = 1_000_000;

  /** Formats, sheets and relations of a workbook. */
  static final int KEPT_ELEMENTS = 100_000;

  /** Characters of an element's text: as many as a cell can have. */
  static final int TEXT_CHARACTERS = 1 << 15;

  /** Characters of a number as a workbook stores it. */
  static final int NUMBER_CHARACTERS = 32;

  /** Formulas that stand for a range of cells. */
  static final int ARRAY_FORMULAS = 100;

  /** Formulas of a sheet. */
  static final int FORMULAS = 200_000;

  /** Merged ranges of a sheet. */
  static final int MERGED_RANGES = 1_000;

  private Limits() {}
}
