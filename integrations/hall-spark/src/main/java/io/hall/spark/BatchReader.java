package io.hall.spark;

import io.hall.reconcile.LineBlock;
import io.hall.reconcile.Side;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Makes blocks of the batches of a partition: as many as there are files or parts of files. A batch
 * is of one file, its rows in their order, and gone when the next one is asked for.
 */
final class BatchReader implements Iterator<SideBlock> {

  /** How many rows make a block, so that one that is kept or sent is no larger than some 100 MB. */
  private static final int MOST_ROWS = 1 << 21;

  private static final byte[] NOTHING = {};

  private final Side side;
  private final List<String> files;
  private final BatchColumns columns;
  private final List<TextColumn> texts;
  private final Iterator<ColumnarBatch> batches;
  private ColumnarBatch batch = new ColumnarBatch(new ColumnVector[0], 0);

  BatchReader(
      Side side, List<String> files, BatchColumns columns, Iterator<ColumnarBatch> batches) {
    this.side = side;
    this.files = files;
    this.columns = columns;
    this.texts =
        IntStream.range(0, columns.cells().size())
            .mapToObj(cell -> new TextColumn(columns.dates() && cell == BatchColumns.DATE))
            .toList();
    this.batches = batches;
    step();
  }

  private void step() {
    do {
      batch = batches.hasNext() ? batches.next() : new ColumnarBatch(new ColumnVector[0], 0);
    } while (batch.numRows() == 0 && batches.hasNext());
    if (hasNext()) {
      texts.forEach(TextColumn::begin);
    }
  }

  @Override
  public boolean hasNext() {
    return batch.numRows() > 0;
  }

  @Override
  public SideBlock next() {
    String file = file();
    long start = row();
    LineBlock.Builder block =
        new LineBlock.Builder(file, Math.max(0, files.indexOf(file)), start + 1);
    long row = start;
    do {
      add(block);
      row += batch.numRows();
      step();
    } while (hasNext()
        && row == row()
        && file.equals(file())
        && row - start < MOST_ROWS
        && !block.isFull());
    return SideBlock.of(side, block.build());
  }

  private String file() {
    return batch.column(columns.file()).getUTF8String(0).toString();
  }

  private long row() {
    return batch.column(columns.row()).getLong(0);
  }

  private void add(LineBlock.Builder block) {
    ColumnVector[] cells = columns.cells().stream().map(batch::column).toArray(ColumnVector[]::new);
    for (int row = 0; row < batch.numRows(); row++) {
      for (int cell = 0; cell < cells.length; cell++) {
        add(cells[cell], cell, row, block);
      }
      block.end();
    }
  }

  private void add(ColumnVector values, int cell, int row, LineBlock.Builder block) {
    if (values.isNullAt(row)) {
      block.cell(NOTHING, 0, 0);
    } else if (cell == BatchColumns.AMOUNT) {
      block.fen(columns.fen(values, row));
    } else {
      texts.get(cell).add(values, row, block);
    }
  }
}
