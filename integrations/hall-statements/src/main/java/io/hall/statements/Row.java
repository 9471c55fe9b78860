package io.hall.statements;

import java.util.List;

/**
 * A row as the file has it.
 *
 * @param number its line or row, from 1 on
 * @param cells its cells
 */
record Row(long number, List<Cell> cells) {

  Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  /** The text of the first cell that is filled, without what decorates it; empty if none is. */
  String first() {
    return cells.stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(cell -> Texts.bare(cell.text()))
        .orElse("");
  }
}
