package io.hall.app.files;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.csv.CsvCells;
import io.hall.csv.CsvCode;
import io.hall.csv.CsvFindings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One row, read cell by cell. A reader asks for every cell first and then whether the row {@link
 * #isRight}, so that all its mistakes are listed. Not thread-safe.
 */
final class Row {

  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
  static final int MAX_FREE_TEXT = 200;

  private final String file;
  private final Layout layout;
  private final long line;
  private final List<String> cells;
  private final CsvFindings findings;
  private boolean right = true;

  /** Makes the row of {@code cells}, as many as the layout has columns. */
  Row(String file, Layout layout, long line, List<String> cells, CsvFindings findings) {
    this.file = file;
    this.layout = layout;
    this.line = line;
    this.cells = cells;
    this.findings = findings;
  }

  long line() {
    return line;
  }

  boolean isRight() {
    return right;
  }

  /** The cell as it stands in the file. */
  String raw(String column) {
    return cells.get(layout.place(column));
  }

  boolean isFilled(String column) {
    return !raw(column).isEmpty();
  }

  void wrong(String column, Finding finding) {
    right = false;
    findings.add(finding.in(file + ":" + line + ":" + column));
  }

  void wrong(String column, Code code) {
    wrong(column, Finding.of(code));
  }

  /** Checks what holds for every cell: its length, and that it is one line of text. */
  void checkCells() {
    for (int place = 0; place < cells.size(); place++) {
      boolean free = layout.isFreeText(place);
      String column = layout.column(place);
      CsvCells.cell(cells.get(place), free ? MAX_FREE_TEXT : CsvCells.MAX_CELL, free)
          .ifPresent(finding -> wrong(column, finding));
    }
  }

  /** Reads a cell that must be filled. */
  <T> Optional<T> required(String column, Function<String, T> reader) {
    if (!isFilled(column)) {
      wrong(column, CsvCode.CELL_EMPTY);
      return Optional.empty();
    }
    return optional(column, reader);
  }

  /** Reads a cell that may be empty. */
  <T> Optional<T> optional(String column, Function<String, T> reader) {
    String cell = raw(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String text = layout.isFreeText(layout.place(column)) ? CsvCells.bare(cell) : cell;
    return made(column, () -> reader.apply(text));
  }

  /** Reads free text that may be empty. */
  String text(String column) {
    return optional(column, Cells::text).orElse("");
  }

  /**
   * Makes a value of the row; what its own checks find is said of the column they name, else of
   * {@code column}.
   */
  <T> Optional<T> made(String column, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (CheckFailedException e) {
      e.findings().forEach(finding -> wrong(named(finding).orElse(column), finding));
      return Optional.empty();
    }
  }

  /** The column of the part that a value's own check names, such as unit_price of unitPrice. */
  private Optional<String> named(Finding finding) {
    String part = CAPITAL.matcher(finding.where()).replaceAll("_$0").toLowerCase(Locale.ROOT);
    return layout.columns().contains(part) ? Optional.of(part) : Optional.empty();
  }

  /** Checks that these columns are empty, as they mean nothing in a row of this {@code kind}. */
  void unused(String kind, String... columns) {
    for (String column : columns) {
      if (isFilled(column)) {
        wrong(column, Finding.of(CsvCode.CELL_NOT_USED).with("kind", kind));
      }
    }
  }
}
