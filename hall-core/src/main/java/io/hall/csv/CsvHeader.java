package io.hall.csv;

import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The header row of one kind of file.
 *
 * @param columns the names of the columns in their order
 */
public record CsvHeader(List<String> columns) {

  /** Copies the names. */
  public CsvHeader {
    columns = List.copyOf(columns);
  }

  /** Returns the header that a file begins with, the names separated by commas. */
  public static CsvHeader of(String line) {
    return new CsvHeader(List.of(line.split(",")));
  }

  /** Says what is wrong with the first row of the file {@code name}; nothing if it is this one. */
  public List<Finding> compare(List<String> found, String name) {
    if (found.equals(columns)) {
      return List.of();
    }
    if (found.size() == 1 && found.get(0).split("[;\t|，]", -1).length > 1) {
      return List.of(Finding.of(CsvCode.OTHER_SEPARATOR).in(name + ":1"));
    }
    return found.stream().noneMatch(columns::contains)
        ? List.of(missing(name))
        : compareColumns(found, name);
  }

  /** The finding of a file that has no header. */
  public Finding missing(String name) {
    return Finding.of(CsvCode.NO_HEADER).with("header", this).in(name + ":1");
  }

  private List<Finding> compareColumns(List<String> found, String name) {
    List<Finding> findings = new ArrayList<>();
    for (String column : columns) {
      if (!found.contains(column)) {
        findings.add(finding(CsvCode.COLUMN_MISSING, column, name));
      }
    }
    boolean complete = findings.isEmpty() && found.size() == columns.size();
    for (int place = 0; place < found.size(); place++) {
      String column = found.get(place);
      if (!columns.contains(column) || found.indexOf(column) < place) {
        findings.add(Finding.of(CsvCode.COLUMN_UNKNOWN).with("place", place + 1).in(name + ":1"));
      } else if (complete && !column.equals(columns.get(place))) {
        findings.add(finding(CsvCode.COLUMN_MISPLACED, column, name));
      }
    }
    return findings;
  }

  private Finding finding(CsvCode code, String column, String name) {
    return Finding.of(code)
        .with("column", column)
        .with("place", columns.indexOf(column) + 1)
        .in(name + ":1:" + column);
  }

  /** The names, separated by commas. */
  @Override
  public String toString() {
    return String.join(",", columns);
  }
}
