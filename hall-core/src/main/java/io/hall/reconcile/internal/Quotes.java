package io.hall.reconcile.internal;

import io.hall.csv.CsvCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into its cells (RFC 4180). A cell that begins with a quotation mark ends with one,
 * and a quotation mark within it is doubled. A line break always ends the row, for no cell holds
 * one.
 */
final class Quotes {

  private Quotes() {}

  /** A line whose quotation marks do not fit. */
  static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final CsvCode code;

    Broken(CsvCode code) {
      super(code.id());
      this.code = code;
    }

    CsvCode code() {
      return code;
    }
  }

  static List<String> cells(String line) throws Broken {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      at = quoted ? quoted(line, at + 1, cells) : plain(line, at, cells);
    }
    return cells;
  }

  private static int plain(String line, int from, List<String> cells) {
    int comma = line.indexOf(',', from);
    int end = comma < 0 ? line.length() : comma;
    cells.add(line.substring(from, end));
    return end + 1;
  }

  private static int quoted(String line, int from, List<String> cells) throws Broken {
    StringBuilder cell = new StringBuilder();
    int at = from;
    while (true) {
      int mark = line.indexOf('"', at);
      if (mark < 0) {
        throw new Broken(CsvCode.QUOTE_OPEN);
      }
      cell.append(line, at, mark);
      if (mark + 1 == line.length() || line.charAt(mark + 1) == ',') {
        cells.add(cell.toString());
        return mark + 2;
      }
      if (line.charAt(mark + 1) != '"') {
        throw new Broken(CsvCode.QUOTE_BROKEN);
      }
      cell.append('"');
      at = mark + 2;
    }
  }
}
