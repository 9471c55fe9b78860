package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The row that names the columns of a batch. Columns stand in any order; others are passed over.
 *
 * @param titles the texts of the row
 * @param columns where each column stands
 * @param twice the columns that are named again
 */
record BatchHeader(List<String> titles, Map<BatchColumn, Integer> columns, Set<BatchColumn> twice) {

  static BatchHeader of(List<String> titles) {
    Map<BatchColumn, Integer> columns = new EnumMap<>(BatchColumn.class);
    Set<BatchColumn> twice = new TreeSet<>();
    for (int place = 0; place < titles.size(); place++) {
      Optional<BatchColumn> column = BatchColumn.of(titles.get(place));
      if (column.isPresent() && columns.putIfAbsent(column.get(), place) != null) {
        twice.add(column.get());
      }
    }
    return new BatchHeader(titles, columns, twice);
  }

  boolean has(BatchColumn column) {
    return columns.containsKey(column);
  }

  /** Where a column stands that is there. */
  int place(BatchColumn column) {
    return Optional.ofNullable(columns.get(column)).orElseThrow();
  }

  /** Whether the columns are there that must be. */
  boolean isWhole() {
    return missing().isEmpty();
  }

  /** How many cells a row has, without those behind the last title. */
  int width() {
    int width = titles.size();
    while (width > 0 && titles.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  /** What is wrong with it, at {@code row}. */
  List<Finding> findings(BatchRows.Row row) {
    List<Finding> findings = new ArrayList<>();
    for (BatchColumn column : missing()) {
      findings.add(
          Finding.of(InvoiceCode.BATCH_COLUMN_MISSING)
              .with("column", column.title())
              .in(row.place()));
    }
    for (BatchColumn column : twice) {
      findings.add(
          Finding.of(InvoiceCode.BATCH_COLUMN_TWICE)
              .with("column", column.title())
              .in(row.place()));
    }
    return findings;
  }

  private List<BatchColumn> missing() {
    List<BatchColumn> missing = new ArrayList<>();
    if (!has(BatchColumn.NUMBER) && !has(BatchColumn.DIGITAL_NUMBER)) {
      missing.add(BatchColumn.NUMBER);
    }
    BatchColumn.NEEDED.stream().filter(column -> !has(column)).forEach(missing::add);
    return missing;
  }
}
