package io.hall.app.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.hall.check.Finding;
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
  private final Findings findings;

  CsvFile(Path path, Layout layout, Findings findings) {
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
      findings.add(noHeader());
      return;
    }
    if (!header(records.next().getFields())) {
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

  private Finding noHeader() {
    return Finding.of(CsvCode.NO_HEADER).with("header", layout.header()).in(name + ":1");
  }

  /** Whether the first row names the columns; if not, says which one it is. */
  private boolean header(List<String> found) {
    List<String> expected = layout.columns();
    if (found.equals(expected)) {
      return true;
    }
    if (found.size() == 1 && found.get(0).split("[;\t|，]", -1).length > 1) {
      findings.add(Finding.of(CsvCode.OTHER_SEPARATOR).in(name + ":1"));
    } else if (found.stream().noneMatch(expected::contains)) {
      findings.add(noHeader());
    } else {
      compare(found, expected);
    }
    return false;
  }

  private void compare(List<String> found, List<String> expected) {
    boolean complete = true;
    for (String column : expected) {
      if (!found.contains(column)) {
        complete = false;
        findings.add(columnFinding(CsvCode.COLUMN_MISSING, column, expected.indexOf(column)));
      }
    }
    for (int place = 0; place < found.size(); place++) {
      String column = found.get(place);
      if (!expected.contains(column) || found.indexOf(column) < place) {
        findings.add(Finding.of(CsvCode.COLUMN_UNKNOWN).with("place", place + 1).in(name + ":1"));
      } else if (complete
          && found.size() == expected.size()
          && !column.equals(expected.get(place))) {
        findings.add(columnFinding(CsvCode.COLUMN_MISPLACED, column, expected.indexOf(column)));
      }
    }
  }

  private Finding columnFinding(CsvCode code, String column, int place) {
    return Finding.of(code)
        .with("column", column)
        .with("place", place + 1)
        .in(name + ":1:" + column);
  }
}
