package io.hall.invoice.format;

import io.hall.check.Checked;
import java.util.Optional;

/**
 * The rows of a table, one after the other (批量表的行), from CSV, a workbook or wherever they are: what
 * {@link InvoiceBatch} reads. Not thread-safe.
 */
public interface BatchRows {

  /**
   * The next row in which something stands, or nothing behind the last.
   *
   * @throws io.hall.check.CheckFailedException if the table is broken there
   */
  Optional<Row> next();

  /** Whether every row has as many cells as the header, as text does; a sheet leaves cells out. */
  boolean writesEveryCell();

  /** One row. Immutable. */
  interface Row {

    /** How many cells there are. */
    int size();

    /** Where the row stands: {@code 12}, {@code 明细!12}. */
    String place();

    /**
     * Where a cell stands: {@code 12:税额}, {@code 明细!C12}.
     *
     * @param column from 0 on
     * @param title the text above it
     */
    String place(int column, String title);

    /**
     * The text of a cell, stripped; empty if nothing stands there.
     *
     * @param column from 0 on
     * @param as what it is read as
     * @return the text, or why it cannot be taken: a number that a spreadsheet changed, a formula
     */
    Checked<String> cell(int column, BatchCell as);
  }
}
