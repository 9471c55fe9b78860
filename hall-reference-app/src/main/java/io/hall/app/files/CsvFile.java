package io.hall.app.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.hall.check.Finding;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvFindings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the rows of one file, and finds what is wrong with the file as a whole. */
final class CsvFile {

  private final Path path;
  private final String name;
  private final Layout layout;
  private final CsvFindings findings;

  CsvFile(Path path, Layout layout, CsvFindings findings) {
    this.path = path;
    this.name = path.toString();
    this.layout = layout;
    this.findings = findings;
  }

  /** Hands every row below the header to {@code reader}, until too much is wrong. */
  void rows(Consumer<Row> reader) {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      Optional<CsvCode> strange = Encoding.atFirstSight(in);
      if (strange.isPresent()) {
        findings.add(Finding.of(strange.get()).in(name));
      } else {
        read(in, reader);
      }
    } catch (NoSuchFileException e) {
      findings.add(Finding.of(CsvCode.NO_FILE).in(name));
    } catch (IOException e) {
      findings.add(Finding.of(CsvCode.UNREADABLE).in(name));
    }
  }

  private void read(BufferedInputStream in, Consumer<Row> reader) throws IOException {
    try (CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .skipEmptyLines(false)
                .ignoreDifferentFieldCount(true)
                .acceptCharsAfterQuotes(false)
                .maxBufferSize(1 << 18)
                .ofCsvRecord(new StrictText(in));
        CloseableIterator<CsvRecord> records = csv.iterator()) {
      read(records, reader);
    } catch (UncheckedIOException e) {
      fault(Objects.requireNonNull(e.getCause()));
    } catch (CsvParseException e) {
      findings.add(Finding.of(CsvCode.NOT_TEXT).in(name));
    }
  }

  private void read(CloseableIterator<CsvRecord> records, Consumer<Row> reader) {
    if (!records.hasNext()) {
      findings.add(layout.header().missing(name));
      return;
    }
    List<Finding> wrong = layout.header().compare(records.next().getFields(), name);
    wrong.forEach(findings::add);
    if (!wrong.isEmpty()) {
      return;
    }
    while (!findings.isFull() && records.hasNext()) {
      CsvRecord csv = records.next();
      boolean blank = csv.getFieldCount() == 1 && csv.getField(0).isEmpty();
      if (csv.getFieldCount() == layout.columns().size()) {
        reader.accept(
            new Row(name, layout, csv.getStartingLineNumber(), csv.getFields(), findings));
      } else if (!blank) {
        findings.add(
            Finding.of(CsvCode.CELL_COUNT)
                .with("found", csv.getFieldCount())
                .with("expected", layout.columns().size())
                .in(name + ":" + csv.getStartingLineNumber()));
      }
    }
  }

  private void fault(IOException e) throws IOException {
    if (e instanceof StrictText.Fault fault) {
      findings.add(fault.in(name));
    } else if (e instanceof CharacterCodingException) {
      findings.add(Encoding.notUtf8(path, name));
    } else {
      throw e;
    }
  }
}
