package io.hall.app.invoice;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.format.BatchAnswer;
import io.hall.invoice.format.BatchCell;
import io.hall.invoice.format.BatchRows;
import io.hall.invoice.format.InvoiceBatch;
import io.hall.invoice.format.InvoiceContainer;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.statements.SheetFile;
import io.hall.statements.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of a sheet as those of a batch. Not thread-safe. */
final class SheetBatch implements BatchRows {

  private final SheetFile.Rows rows;

  private SheetBatch(SheetFile.Rows rows) {
    this.rows = rows;
  }

  /**
   * Checks the sheet of a workbook that has the header; the first if none has it.
   *
   * @throws CheckFailedException if the workbook cannot be read, or several sheets have it
   */
  static BatchAnswer check(byte[] workbook, InvoiceCheck check, BusinessDate today) {
    try (SheetFile file = SheetFile.open("", workbook);
        SheetFile.Rows rows = file.open(sheet(file))) {
      return InvoiceBatch.check(InvoiceContainer.XLSX, new SheetBatch(rows), check, today);
    }
  }

  private static int sheet(SheetFile file) {
    List<Integer> fitting =
        IntStream.range(0, file.sheets()).filter(i -> hasHeader(file, i)).boxed().toList();
    if (fitting.size() > 1) {
      throw new CheckFailedException(Finding.of(InvoiceCode.BATCH_SHEETS));
    }
    if (file.sheets() == 0) {
      throw new CheckFailedException(
          Finding.of(InvoiceCode.BATCH_HEADER).with("rows", InvoiceBatch.HEAD_ROWS));
    }
    return fitting.isEmpty() ? 0 : fitting.get(0);
  }

  private static boolean hasHeader(SheetFile file, int sheet) {
    try (SheetFile.Rows rows = file.open(sheet)) {
      Optional<SheetRow> row = rows.next();
      for (int i = 0; i < InvoiceBatch.HEAD_ROWS && row.isPresent(); i++) {
        if (InvoiceBatch.isHeader(titles(row.get()))) {
          return true;
        }
        row = rows.next();
      }
      return false;
    }
  }

  private static List<String> titles(SheetRow row) {
    return IntStream.range(0, row.size()).mapToObj(i -> row.text(i).value().orElse("")).toList();
  }

  @Override
  public Optional<Row> next() {
    return rows.next().map(Line::new);
  }

  @Override
  public boolean writesEveryCell() {
    return false;
  }

  private record Line(SheetRow row) implements Row {

    @Override
    public int size() {
      return row.size();
    }

    @Override
    public String place() {
      return row.place();
    }

    @Override
    public String place(int column, String title) {
      return row.place(column);
    }

    @Override
    public Checked<String> cell(int column, BatchCell as) {
      return switch (as) {
        case TEXT -> row.text(column);
        case CODE -> row.code(column);
        case AMOUNT -> row.amount(column);
        case DECIMAL -> row.decimal(column);
        case DAY -> row.day(column);
      };
    }
  }
}
