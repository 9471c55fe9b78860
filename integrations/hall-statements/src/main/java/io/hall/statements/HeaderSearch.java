package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for the header in the first rows of every table of a file. Not thread-safe. */
final class HeaderSearch {

  private final Rules rules;
  private final String file;
  private final List<Found> found = new ArrayList<>();
  private final List<Finding> broken = new ArrayList<>();
  private final List<Finding> twice = new ArrayList<>();
  private List<Finding> nearest = List.of();
  private long likeness;

  private HeaderSearch(Rules rules, String file) {
    this.rules = rules;
    this.file = file;
  }

  /**
   * A table with the header that the mapping asks for.
   *
   * @param table opens it anew
   * @param header its header
   */
  record Found(Supplier<Table> table, Header header) {}

  /** Whether a table of the file has the header. */
  static boolean isIn(SourceFile source, String file, Rules rules) {
    try {
      return in(source, file, rules).value().isPresent();
    } catch (CheckFailedException e) {
      return false;
    }
  }

  /** Returns the table with the header, or what is wrong with the file instead. */
  static Checked<Found> in(SourceFile source, String file, Rules rules) {
    HeaderSearch search = new HeaderSearch(rules, file);
    for (Supplier<Table> table : source.tables(rules)) {
      search.look(table);
      if (!source.isWorkbook() && !search.found.isEmpty()) {
        break;
      }
    }
    return search.outcome(source);
  }

  private void look(Supplier<Table> opener) {
    try (Table table = opener.get()) {
      Optional<Row> row = table.next();
      while (row.isPresent() && row.get().number() <= (long) rules.skip + Limits.HEAD_ROWS) {
        if (row.get().number() > rules.skip && isHeader(row.get(), opener, table)) {
          return;
        }
        row = table.next();
      }
    } catch (CheckFailedException e) {
      broken.addAll(e.findings());
    }
  }

  private boolean isHeader(Row row, Supplier<Table> opener, Table table) {
    Optional<Header> header = Header.of(row, rules);
    if (header.isPresent()) {
      twice.addAll(twice(header.get(), table));
      found.add(new Found(opener, header.get()));
      return true;
    }
    long like = Header.likeness(row, rules);
    if (like > likeness) {
      likeness = like;
      nearest = Header.missing(row, rules).stream().map(f -> f.in(table.place(row))).toList();
    }
    return false;
  }

  private List<Finding> twice(Header header, Table table) {
    return header.twice().stream()
        .map(
            field ->
                Finding.of(StatementsCode.COLUMN_TWICE)
                    .in(table.place(header.row(), header.column(field), header.title(field))))
        .toList();
  }

  private Checked<Found> outcome(SourceFile source) {
    if (!twice.isEmpty()) {
      return Checked.invalid(twice);
    }
    if (found.size() == 1) {
      return Checked.valid(found.get(0));
    }
    if (found.size() > 1) {
      return Checked.invalid(Finding.of(StatementsCode.SEVERAL_SHEETS).in(file));
    }
    if (!nearest.isEmpty()) {
      return Checked.invalid(nearest);
    }
    if (!broken.isEmpty()) {
      return Checked.invalid(broken.get(0));
    }
    return Checked.invalid(source.instead().orElse(Finding.of(StatementsCode.NO_HEADER).in(file)));
  }
}
