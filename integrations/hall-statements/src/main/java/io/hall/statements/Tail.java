package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.settlement.Statement;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up what was read, and holds it against what the file states about itself. Not thread-safe.
 */
final class Tail {

  private final Rules rules;
  private final Findings findings;
  private long count;
  private Money in = Money.ZERO;
  private Money back = Money.ZERO;
  private Map<Total, Integer> columns = new EnumMap<>(Total.class);
  private boolean told;

  Tail(Rules rules, Findings findings) {
    this.rules = rules;
    this.findings = findings;
  }

  /** Counts a row of the list. */
  void count() {
    count++;
  }

  /** Adds a line that was read. */
  void add(Statement.Line line) {
    if (line.kind() == Statement.Kind.SALE) {
      in = in.plus(line.amount());
    } else {
      back = back.plus(line.amount());
    }
  }

  /** Takes a row behind the list: the texts above the figures, or the figures. */
  void take(Row row, Table table) {
    if (told || rules.totals.isEmpty()) {
      return;
    }
    if (columns.isEmpty()) {
      columns = columns(row);
      return;
    }
    told = true;
    if (findings.isEmpty()) {
      columns.forEach((total, column) -> compare(total, row, column, table));
    }
  }

  /** Whether figures that must be there are missing. */
  boolean isMissing() {
    return rules.endMustBeThere() && !rules.totals.isEmpty() && !told;
  }

  private Map<Total, Integer> columns(Row row) {
    List<String> titles = row.cells().stream().map(cell -> Texts.key(cell.text())).toList();
    Map<Total, Integer> found = new EnumMap<>(Total.class);
    rules.totals.forEach(
        (total, title) -> {
          int column = titles.indexOf(Texts.key(title));
          if (column >= 0) {
            found.put(total, column);
          }
        });
    return found;
  }

  private void compare(Total total, Row row, int column, Table table) {
    Optional<BigDecimal> stated = stated(total, row.cell(column));
    BigDecimal read =
        switch (total) {
          case COUNT -> BigDecimal.valueOf(count);
          case AMOUNT -> in.toYuan();
          case REFUND -> back.toYuan();
        };
    if (stated.isEmpty() || stated.get().compareTo(read) != 0) {
      findings.add(
          Finding.of(StatementsCode.TOTAL_DIFFERS)
              .with("read", read.toPlainString())
              .in(table.place(row, column, total.key())));
    }
  }

  private Optional<BigDecimal> stated(Total total, Cell cell) {
    try {
      return total == Total.COUNT
          ? Optional.of(new BigDecimal(Amounts.read(cell, true).fen()))
          : Optional.of(Amounts.read(cell, rules.fen).toYuan());
    } catch (CheckFailedException e) {
      return Optional.empty();
    }
  }
}
