package io.hall.app.text;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal; a Chinese character takes two columns. Not thread-safe. */
public final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  /** Begins a table with the names of its columns. */
  public TextTable(String... head) {
    rows.add(List.of(head));
  }

  /** Adds a row of as many cells as there are columns. */
  public TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The rows under each other, columns parted by two spaces; amounts stand at the right. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String pad = " ".repeat(width(column) - width(cell));
        boolean amount = cell.matches("[+-]?[0-9]+\\.[0-9]{2}");
        line.append(column == 0 ? "" : "  ").append(amount ? pad + cell : cell + pad);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
  }

  private static int width(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) || c > 0xFF00 ? 2 : 1).sum();
  }
}
