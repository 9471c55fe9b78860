package io.hall.statements;

import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines of one table below its header. Not thread-safe. */
final class StatementReading {

  /** What ornaments the row that ends a list. */
  private static final Pattern ORNAMENT = Pattern.compile("^[#=\\-\u2013\u2014*]+");

  private final StatementMapping mapping;
  private final Rules rules;
  private final Header header;
  private final Table table;
  private final Findings findings;
  private final Tail tail;
  private final List<StatementLines.Entry> entries = new ArrayList<>();
  private long last;
  private boolean ended;
  private long rows;

  StatementReading(StatementMapping mapping, Header header, Table table, Findings findings) {
    this.mapping = mapping;
    this.rules = mapping.rules();
    this.header = header;
    this.table = table;
    this.findings = findings;
    this.tail = new Tail(rules, findings);
  }

  /** Reads to the end of the table, or until too much is wrong. */
  List<StatementLines.Entry> entries() {
    Optional<Row> row = table.next();
    while (row.isPresent() && !findings.isFull()) {
      last = row.get().number();
      if (row.get().number() > header.row().number() && !row.get().isBlank()) {
        take(row.get());
      }
      row = rows > Limits.ROWS ? Optional.empty() : table.next();
    }
    if (rows > Limits.ROWS) {
      findings.add(SourceFile.tooLarge().in(table.place(header.row())));
    } else if (!findings.isFull()) {
      atTheEnd();
    }
    return entries;
  }

  /** The number of the last row that was read. */
  long last() {
    return last;
  }

  private void take(Row row) {
    rows++;
    if (ended) {
      behind(row);
    } else if (isEnd(row)) {
      ended = true;
      tail.take(row, table);
    } else if (!isComment(row) && hasCells(row)) {
      line(row);
    }
  }

  private void behind(Row row) {
    if (!isComment(row) && new LineReader(mapping, header, table, row, findings).looksLikeALine()) {
      findings.add(Finding.of(StatementsCode.LINE_BEHIND_THE_END).in(table.place(row)));
    }
    tail.take(row, table);
  }

  private void line(Row row) {
    tail.count();
    LineReader reader = new LineReader(mapping, header, table, row, findings);
    Optional<LineKind> kind = reader.kind();
    if (kind.isPresent() && kind.get() == LineKind.IGNORE) {
      return;
    }
    reader
        .line(kind.orElse(LineKind.SALE))
        .ifPresent(
            entry -> {
              tail.add(entry.line());
              entries.add(entry);
            });
  }

  private void atTheEnd() {
    if (rules.endMustBeThere() && (!ended || tail.isMissing())) {
      findings.add(
          Finding.of(StatementsCode.END_MISSING)
              .with("end", String.join(", ", rules.ends.keySet()))
              .in(table.place(header.row())));
    }
  }

  private boolean isEnd(Row row) {
    String first = Texts.key(ORNAMENT.matcher(row.first()).replaceFirst(""));
    return rules.ends.keySet().stream().anyMatch(first::startsWith);
  }

  private boolean isComment(Row row) {
    return rules.comments.stream().anyMatch(row.first()::startsWith);
  }

  /** Whether a row of text has the cells that the header names, each on one line. */
  private boolean hasCells(Row row) {
    if (!table.writesEveryCell()) {
      return true;
    }
    for (Cell cell : row.cells()) {
      if (cell.text().indexOf('\n') >= 0 || cell.text().indexOf('\r') >= 0) {
        findings.add(Finding.of(StatementsCode.LINE_BREAK).in(table.place(row)));
        return false;
      }
    }
    List<Cell> cells = row.cells();
    boolean more =
        cells.size() > header.width()
            && !cells.subList(header.width(), cells.size()).stream().allMatch(Cell::isBlank);
    if (more || cells.size() < header.width()) {
      findings.add(
          Finding.of(StatementsCode.CELL_COUNT)
              .with("found", cells.size())
              .with("expected", header.width())
              .in(table.place(row)));
      return false;
    }
    return true;
  }
}
