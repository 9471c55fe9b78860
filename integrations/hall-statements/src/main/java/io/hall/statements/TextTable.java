package io.hall.statements;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The rows of a text file. Not thread-safe. */
final class TextTable implements Table {

  private final String name;
  private final CloseableIterator<CsvRecord> records;
  private long line;

  TextTable(String name, byte[] bytes, Encoding encoding, char separator) {
    this.name = name;
    Reader text =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, encoding.mark(), bytes.length - encoding.mark()),
            encoding.decoder());
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .ignoreDifferentFieldCount(true)
            .acceptCharsAfterQuotes(false)
            .maxBufferSize(Limits.ROW_CHARACTERS)
            .ofCsvRecord(text)
            .iterator();
  }

  @Override
  public Optional<Row> next() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord record = records.next();
      line = record.getStartingLineNumber();
      return Optional.of(new Row(line, record.getFields().stream().map(Cell::text).toList()));
    } catch (CsvParseException | UncheckedIOException e) {
      throw broken(e);
    }
  }

  private CheckFailedException broken(RuntimeException cause) {
    CheckFailedException failed =
        new CheckFailedException(Finding.of(StatementsCode.QUOTES).in(name + ":" + (line + 1)));
    failed.initCause(cause);
    return failed;
  }

  @Override
  public Optional<String> sheet() {
    return Optional.empty();
  }

  @Override
  public String place(Row row) {
    return name + ":" + row.number();
  }

  @Override
  public String place(Row row, int column, String header) {
    return place(row) + ":" + header;
  }

  @Override
  public boolean writesEveryCell() {
    return true;
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
