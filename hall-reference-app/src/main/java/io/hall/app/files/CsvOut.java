package io.hall.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.csv.CsvCells;
import io.hall.csv.CsvCode;
import io.hall.money.Money;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * Writes the rows of one file, the header first. A row is filled cell by cell, then ended; cells
 * that were not filled are empty. Not thread-safe.
 */
final class CsvOut implements Closeable {

  private static final long MOST_FEN = 9_999_999_999_99L;

  private final Layout layout;
  private final CsvWriter csv;
  private final String[] cells;

  CsvOut(Path file, Layout layout) throws IOException {
    this.layout = layout;
    this.cells = new String[layout.columns().size()];
    Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(1 << 16).build(text);
    Arrays.fill(cells, "");
    csv.writeRecord(layout.columns());
  }

  CsvOut with(String column, Object value) {
    return put(column, value.toString());
  }

  CsvOut with(String column, Instant at) {
    return put(column, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at.atZone(BusinessDate.ZONE)));
  }

  /** Writes an amount; one that no reader would accept is refused. */
  CsvOut with(String column, Money amount) {
    if (Math.abs(amount.fen()) > MOST_FEN) {
      throw new CheckFailedException(Finding.of(CsvCode.AMOUNT_TOO_LARGE).in(column));
    }
    return put(column, amount.toString());
  }

  /** Writes free text, guarded; a text that no reader would accept is refused. */
  CsvOut withText(String column, String text) {
    if (CsvCells.hasControl(text)) {
      throw new CheckFailedException(Finding.of(CsvCode.CONTROL_CHARACTER).in(column));
    }
    String cell = CsvCells.guarded(text);
    if (cell.codePointCount(0, cell.length()) > Row.MAX_FREE_TEXT) {
      throw new CheckFailedException(
          Finding.of(CsvCode.CELL_TOO_LONG).with("limit", Row.MAX_FREE_TEXT).in(column));
    }
    return put(column, cell);
  }

  private CsvOut put(String column, String cell) {
    cells[layout.place(column)] = cell;
    return this;
  }

  void end() {
    csv.writeRecord(cells);
    Arrays.fill(cells, "");
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
