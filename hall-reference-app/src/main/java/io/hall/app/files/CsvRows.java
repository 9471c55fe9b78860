package io.hall.app.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file of any columns, one after the other, as RFC 4180 has them. No more than a
 * row is held in memory. Not thread-safe.
 */
public final class CsvRows implements AutoCloseable {

  private final CloseableIterator<CsvRecord> records;
  private long line = 1;

  /** Reads {@code bytes}, which {@link #close} closes; a byte order mark is passed over. */
  public CsvRows(InputStream bytes, Charset charset) {
    this.records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .ignoreDifferentFieldCount(true)
            .acceptCharsAfterQuotes(false)
            .maxBufferSize(1 << 18)
            .ofCsvRecord(new StrictText(bytes, charset))
            .iterator();
  }

  /**
   * One row.
   *
   * @param line the line on which it begins
   * @param cells its cells
   */
  public record Cells(long line, List<String> cells) {}

  /**
   * The next row in which something stands, or nothing behind the last.
   *
   * @throws CheckFailedException if a quotation is broken, a row too long, or a line not of the
   *     encoding; it is located by its line
   * @throws UncheckedIOException if the file cannot be read on
   */
  public Optional<Cells> next() {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          return Optional.of(new Cells(line, record.getFields()));
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException e) {
      throw fault(e);
    } catch (CsvParseException e) {
      throw failed(Finding.of(CsvCode.NOT_TEXT).in(Long.toString(line)), e);
    }
  }

  private RuntimeException fault(UncheckedIOException e) {
    if (e.getCause() instanceof StrictText.Fault fault) {
      Finding finding = fault.in("");
      return failed(finding.in(finding.where().substring(1)), e);
    }
    return e.getCause() instanceof CharacterCodingException
        ? failed(Finding.of(CsvCode.NOT_UTF_8), e)
        : e;
  }

  private static CheckFailedException failed(Finding finding, Exception cause) {
    CheckFailedException failed = new CheckFailedException(finding);
    failed.initCause(cause);
    return failed;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
