package io.hall.statements;

import io.hall.check.CheckFailedException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sheets of an XLSX workbook, row by row, for what is no statement (工作表). It is looked through
 * before it is read, and bounded as {@link StatementFile} says. Not thread-safe.
 *
 * <pre>{@code
 * try (SheetFile file = SheetFile.open("", bytes);
 *     SheetFile.Rows rows = file.open(0)) {
 *   Optional<SheetRow> row = rows.next();
 * }
 * }</pre>
 */
public final class SheetFile implements AutoCloseable {

  private final SourceFile workbook;
  private final List<Supplier<Table>> sheets;

  private SheetFile(SourceFile workbook) {
    this.workbook = workbook;
    this.sheets = workbook.tables(new Rules());
  }

  /**
   * Opens a workbook.
   *
   * @param name how findings name it; without one they begin with the sheet
   * @throws CheckFailedException if it is damaged, hostile or too large: {@code STATEMENTS-…}
   */
  public static SheetFile open(String name, byte[] bytes) {
    if (bytes.length > Limits.FILE_BYTES) {
      throw new CheckFailedException(SourceFile.tooLarge().in(name));
    }
    return new SheetFile(Workbook.open(name, bytes));
  }

  /** How many sheets are visible. */
  public int sheets() {
    return sheets.size();
  }

  /**
   * Opens a visible sheet, from 0 on, at its beginning.
   *
   * @throws CheckFailedException if it is damaged
   */
  public Rows open(int sheet) {
    return new Rows(sheets.get(sheet).get());
  }

  @Override
  public void close() {
    workbook.close();
  }

  /** The rows of a sheet, those without content left out. Not thread-safe. */
  public static final class Rows implements AutoCloseable {

    private final Table table;

    private Rows(Table table) {
      this.table = table;
    }

    /**
     * The next row, or nothing behind the last.
     *
     * @throws CheckFailedException if the sheet is damaged there
     */
    public Optional<SheetRow> next() {
      Optional<Row> row = table.next();
      while (row.isPresent() && row.get().isBlank()) {
        row = table.next();
      }
      return row.map(found -> new SheetRow(table, found));
    }

    @Override
    public void close() {
      table.close();
    }
  }
}
