package io.hall.pdf;

import io.hall.document.Table.Cell;
import io.hall.document.Table.Row;
import java.util.BitSet;
import java.util.List;

/** Finds the column in which each cell of a table stands, when cells above reach down. */
final class Places {

  private final int columns;

  Places(int columns) {
    this.columns = columns;
  }

  /** Takes a cell and the column of its left edge. */
  interface Visitor {
    void cell(int column, Cell cell);
  }

  void visit(List<Row> rows, Visitor visitor) {
    BitSet taken = new BitSet();
    for (int r = 0; r < rows.size(); r++) {
      int place = r * columns;
      for (Cell cell : rows.get(r).cells()) {
        place = taken.nextClearBit(place);
        for (int below = 0; below < cell.rows(); below++) {
          taken.set(place + below * columns, place + below * columns + cell.columns());
        }
        visitor.cell(place - r * columns, cell);
      }
    }
  }
}
