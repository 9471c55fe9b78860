package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.CsvCells;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvEncoding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code lines.csv} line by line, in one thread, with strings: what the scanner must equal.
 */
final class PlainLineReader {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "hall",
          "cashier",
          "date",
          "category",
          "season",
          "tender",
          "amount",
          "reference");

  private final String name;
  private final List<Line> lines = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int number = 1;
  private boolean ended;

  private PlainLineReader(Path file) {
    this.name = file.toString();
  }

  /** Reads a file whose header is right. */
  static Checked<List<Line>> read(Path file) throws IOException {
    PlainLineReader reader = new PlainLineReader(file);
    for (byte[] line : split(Files.readAllBytes(file))) {
      if (reader.number > 1 && !reader.ended) {
        reader.line(line);
      }
      reader.number++;
    }
    List<Finding> told = new ArrayList<>(reader.findings);
    if (told.size() > 100) {
      told = new ArrayList<>(told.subList(0, 100));
      told.add(Finding.of(CsvCode.MORE).with("limit", 100));
    }
    return Checked.of(reader.lines, told);
  }

  private static List<byte[]> split(byte[] bytes) {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length ? from < i : bytes[i] == '\n') {
        int to = i > from && bytes[i - 1] == '\r' ? i - 1 : i;
        lines.add(Arrays.copyOfRange(bytes, from, to));
        from = i + 1;
      }
    }
    return lines;
  }

  private void line(byte[] bytes) {
    if (bytes.length > 1 << 14) {
      end(Finding.of(CsvCode.ROW_TOO_LONG).with("limit", 4096));
      return;
    }
    try {
      row(cells(CsvEncoding.utf8(bytes, 0, bytes.length)));
    } catch (CharacterCodingException e) {
      end(Finding.of(CsvEncoding.notUtf8(bytes, true)));
    } catch (IllegalArgumentException e) {
      end(Finding.of(CsvCode.valueOf(String.valueOf(e.getMessage()))));
    }
  }

  private void end(Finding finding) {
    findings.add(finding.in(name + ":" + number));
    ended = true;
  }

  /** The cells, character by character. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    char state = 'b';
    for (char c : (line + ",").toCharArray()) {
      if (state == 'q') {
        if (c == '"') {
          state = 'c';
        } else {
          cell.append(c);
        }
      } else if (c == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
        state = 'b';
      } else if (c == '"' && state == 'b') {
        state = 'q';
      } else if (c == '"' && state == 'c') {
        cell.append('"');
        state = 'q';
      } else if (state == 'c') {
        throw new IllegalArgumentException("QUOTE_BROKEN");
      } else {
        cell.append(c);
        state = 'p';
      }
    }
    if (state == 'q') {
      throw new IllegalArgumentException("QUOTE_OPEN");
    }
    return cells;
  }

  private void row(List<String> cells) {
    if (cells.size() == 1 && cells.get(0).isEmpty()) {
      return;
    }
    if (cells.size() != COLUMNS.size()) {
      findings.add(
          Finding.of(CsvCode.CELL_COUNT)
              .with("found", cells.size())
              .with("expected", COLUMNS.size())
              .in(name + ":" + number));
      return;
    }
    int before = findings.size();
    check(cells, 0, cells.get(8).isEmpty(), CsvCells::code);
    check(cells, 1, true, CsvCells::code);
    check(cells, 2, false, CsvCells::code);
    check(cells, 3, true, CsvCells::date);
    boolean placed = !cells.get(4).isEmpty() || !cells.get(5).isEmpty();
    check(cells, 4, placed, cell -> constant(FeeCategory.class, cell));
    check(cells, 5, placed, CsvCells::season);
    check(cells, 6, true, cell -> constant(Tender.class, cell));
    check(cells, 7, true, PlainLineReader::amount);
    checkReference(cells.get(8));
    if (findings.size() == before) {
      lines.add(made(cells));
    }
  }

  private void check(
      List<String> cells, int column, boolean needed, Function<String, Optional<CsvCode>> rule) {
    String cell = cells.get(column);
    if (cell.isEmpty()) {
      if (needed) {
        wrong(column, Finding.of(CsvCode.CELL_EMPTY));
      }
      return;
    }
    Optional<Finding> general = CsvCells.cell(cell, 64, false);
    if (general.isPresent()) {
      wrong(column, general.get());
    } else {
      rule.apply(cell).ifPresent(code -> wrong(column, found(code, column)));
    }
  }

  private static Finding found(CsvCode code, int column) {
    if (code != CsvCode.CONSTANT) {
      return Finding.of(code);
    }
    Object[] all = column == 4 ? FeeCategory.values() : Tender.values();
    String allowed = Arrays.toString(all);
    return Finding.of(code).with("allowed", allowed.substring(1, allowed.length() - 1));
  }

  private static <E extends Enum<E>> Optional<CsvCode> constant(Class<E> type, String cell) {
    return Arrays.stream(type.getEnumConstants()).anyMatch(one -> one.name().equals(cell))
        ? Optional.empty()
        : Optional.of(CsvCode.CONSTANT);
  }

  private static Optional<CsvCode> amount(String cell) {
    Optional<CsvCode> wrong = CsvCells.amount(cell);
    return wrong.isEmpty() && Money.yuan(cell).isZero() ? Optional.of(CsvCode.AMOUNT_ZERO) : wrong;
  }

  private void checkReference(String cell) {
    String text = CsvCells.bare(cell);
    if (CsvCells.isShortened(text)) {
      wrong(8, Finding.of(CsvCode.SCIENTIFIC));
    } else {
      CsvCells.cell(text, 64, true).ifPresent(finding -> wrong(8, finding));
    }
  }

  private void wrong(int column, Finding finding) {
    findings.add(finding.in(name + ":" + number + ":" + COLUMNS.get(column)));
  }

  private Line made(List<String> cells) {
    Line line =
        Line.of(
                new HallCode(cells.get(1)),
                BusinessDate.parse(cells.get(3)),
                Tender.valueOf(cells.get(6)),
                Money.yuan(cells.get(7)))
            .withNumber(cells.get(0))
            .withReference(CsvCells.bare(cells.get(8)))
            .atPosition(number);
    if (!cells.get(2).isEmpty()) {
      line = line.by(new StaffNumber(cells.get(2)));
    }
    if (!cells.get(4).isEmpty()) {
      line =
          line.in(
              new Row(
                  FeeCategory.valueOf(cells.get(4)), HeatingSeason.parse(cells.get(5)).orThrow()));
    }
    return line;
  }
}
