package io.hall.statements;

import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The row that names the columns, found by its texts.
 *
 * @param row the row
 * @param width how many columns it names
 * @param columns where each field stands
 */
record Header(Row row, int width, Map<Field, Integer> columns) {

  /** Whether the field has a column in this file. */
  boolean has(Field field) {
    return columns.containsKey(field);
  }

  /** The text above the field's column. */
  String title(Field field) {
    return Texts.bare(row.cell(column(field)).text());
  }

  int column(Field field) {
    return Optional.ofNullable(columns.get(field)).orElseThrow();
  }

  /** Returns the header if {@code row} is it: every column that must be there is there. */
  static Optional<Header> of(Row row, Rules rules) {
    List<String> titles = titles(row);
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    for (Map.Entry<Field, List<String>> wanted : rules.columns.entrySet()) {
      Optional<Integer> column = column(titles, wanted.getValue());
      column.ifPresent(place -> columns.put(wanted.getKey(), place));
      if (column.isEmpty() && rules.needs(wanted.getKey())) {
        return Optional.empty();
      }
    }
    return Optional.of(new Header(row, width(titles), columns));
  }

  /** How many of the columns that must be there are named in the row. */
  static long likeness(Row row, Rules rules) {
    List<String> titles = titles(row);
    return rules.columns.entrySet().stream()
        .filter(wanted -> rules.needs(wanted.getKey()))
        .filter(wanted -> column(titles, wanted.getValue()).isPresent())
        .count();
  }

  /** What the row that is most like a header lacks. */
  static List<Finding> missing(Row row, Rules rules) {
    List<String> titles = titles(row);
    List<Finding> missing = new ArrayList<>();
    rules.columns.forEach(
        (field, wanted) -> {
          if (rules.needs(field) && column(titles, wanted).isEmpty()) {
            missing.add(
                Finding.of(StatementsCode.COLUMN_MISSING)
                    .with("column", String.join("|", wanted))
                    .with("field", field.key()));
          }
        });
    return missing;
  }

  /** The fields whose text stands above two columns. */
  List<Field> twice() {
    List<String> titles = titles(row);
    return columns.entrySet().stream()
        .filter(e -> titles.lastIndexOf(titles.get(e.getValue())) != e.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Optional<Integer> column(List<String> titles, List<String> wanted) {
    return wanted.stream().map(titles::indexOf).filter(place -> place >= 0).findFirst();
  }

  private static List<String> titles(Row row) {
    return row.cells().stream().map(cell -> Texts.key(cell.text())).toList();
  }

  private static int width(List<String> titles) {
    int width = titles.size();
    while (width > 0 && titles.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }
}
