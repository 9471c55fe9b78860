package io.hall.statements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of cells of a sheet; rows from 1, columns from 0 on, all inclusive.
 *
 * @param top its first row
 * @param left its first column
 * @param bottom its last row
 * @param right its last column
 */
record Range(int top, int left, int bottom, int right) {

  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

  /** Reads {@code B7} or {@code B7:D9}; empty if it is neither, or beyond a sheet. */
  static Optional<Range> of(String reference) {
    String[] corners = reference.split(":", -1);
    Matcher first = CELL.matcher(corners[0]);
    Matcher last = CELL.matcher(corners[corners.length - 1]);
    if (corners.length > 2 || !first.matches() || !last.matches()) {
      return Optional.empty();
    }
    Range range =
        new Range(
            Integer.parseInt(first.group(2)),
            column(first.group(1)),
            Integer.parseInt(last.group(2)),
            column(last.group(1)));
    return Optional.of(range).filter(Range::isOnASheet);
  }

  /** The letters of a column. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  boolean covers(long row) {
    return top <= row && row <= bottom;
  }

  boolean holds(int column) {
    return left <= column && column <= right;
  }

  private boolean isOnASheet() {
    return top >= 1
        && top <= bottom
        && left <= right
        && bottom <= Limits.SHEET_ROWS
        && right < Limits.SHEET_COLUMNS;
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
