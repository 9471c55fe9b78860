package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A row of a sheet, cell by cell (工作表的行). Columns count from 0; a cell that is not there is empty.
 *
 * <p>Each cell is read as what it is meant to be. A number is taken from the digits that the file
 * stores, and refused where a spreadsheet has changed them: {@code STATEMENTS-031} for figures,
 * {@code STATEMENTS-036} for codes. Formulas, errors and merged cells are refused, and so are dates
 * in other columns. Findings carry no place, and no cell is repeated. Immutable.
 */
public final class SheetRow {

  private static final Pattern STORED_AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,2})?");
  private static final Pattern STORED_DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final Pattern STORED_WHOLE = Pattern.compile("[0-9]{1,15}");

  /** How many digits a spreadsheet keeps. */
  private static final int DIGITS = 15;

  private static final Pattern NO_DIGIT_YET = Pattern.compile("^[-0.]+|\\.");

  private final Table table;
  private final Row row;

  SheetRow(Table table, Row row) {
    this.table = table;
    this.row = row;
  }

  /** How many cells are stored, up to the last. */
  public int size() {
    return row.cells().size();
  }

  /** Where the row stands: {@code 明细!12}. */
  public String place() {
    return table.place(row);
  }

  /** Where a cell stands: {@code 明细!C12}. */
  public String place(int column) {
    return table.place(row, column, "");
  }

  /** Words, without the blanks around them. */
  public Checked<String> text(int column) {
    return read(column, String::strip, text -> text);
  }

  /** A number or code of which no digit may be lost. */
  public Checked<String> code(int column) {
    return read(
        column,
        Texts::bare,
        digits -> stored(digits, STORED_WHOLE, StatementsCode.REFERENCE_NUMBER));
  }

  /** An amount: stored with two decimals at most, or any text. */
  public Checked<String> amount(int column) {
    return read(
        column,
        Texts::bare,
        digits -> stored(digits, STORED_AMOUNT, StatementsCode.AMOUNT_FLOATING));
  }

  /** A quantity, price or rate: stored with fifteen digits at most, or any text. */
  public Checked<String> decimal(int column) {
    return read(column, Texts::bare, SheetRow::exact);
  }

  /** A day: what is shown as one as {@code 2026-11-08}, or any text. */
  public Checked<String> day(int column) {
    Cell cell = row.cell(column);
    if (!cell.isDate()) {
      return read(column, Texts::bare, digits -> digits);
    }
    try {
      return Checked.valid(Times.moment(cell, Times.MOMENTS).toLocalDate().toString());
    } catch (CheckFailedException e) {
      return Checked.invalid(e.findings());
    }
  }

  private Checked<String> read(
      int column, UnaryOperator<String> ofText, UnaryOperator<String> ofNumber) {
    Cell cell = row.cell(column);
    try {
      return Checked.valid(
          switch (cell.type()) {
            case TEXT -> ofText.apply(cell.text());
            case NUMBER -> ofNumber.apply(cell.text());
            case DATE, DATE_1904 -> throw failed(StatementsCode.CELL_IS_DATE);
            case FORMULA -> throw failed(StatementsCode.FORMULA);
            case FAULT -> throw failed(StatementsCode.CELL_FAULT);
            case MERGED -> throw failed(StatementsCode.MERGED);
          });
    } catch (CheckFailedException e) {
      return Checked.invalid(e.findings());
    }
  }

  private static String exact(String digits) {
    String counted = NO_DIGIT_YET.matcher(digits).replaceAll("");
    if (counted.length() > DIGITS) {
      throw failed(StatementsCode.AMOUNT_FLOATING);
    }
    return stored(digits, STORED_DECIMAL, StatementsCode.AMOUNT_FLOATING);
  }

  private static String stored(String digits, Pattern form, StatementsCode otherwise) {
    if (!form.matcher(digits).matches()) {
      throw failed(otherwise);
    }
    return digits;
  }

  private static CheckFailedException failed(StatementsCode code) {
    return new CheckFailedException(Finding.of(code));
  }
}
