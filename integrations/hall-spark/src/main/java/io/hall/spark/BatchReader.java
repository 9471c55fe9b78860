package io.hall.spark;

import io.hall.reconcile.LineBlock;
import io.hall.reconcile.Side;
import java.util.Iterator;
import java.util.List;
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
  private final TextCells numbers = new TextCells();
  private final TextCells references = new TextCells();
  private final WordCells[] words;
  private final Iterator<ColumnarBatch> batches;
  private ColumnarBatch batch = new ColumnarBatch(new ColumnVector[0], 0);

  BatchReader(
      Side side, List<String> files, BatchColumns columns, Iterator<ColumnarBatch> batches) {
    this.side = side;
    this.files = files;
    this.columns = columns;
    this.words = columns.words();
    this.batches = batches;
    step();
  }

  private void step() {
    do {
      batch = batches.hasNext() ? batches.next() : new ColumnarBatch(new ColumnVector[0], 0);
    } while (batch.numRows() == 0 && batches.hasNext());
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
    int rows = batch.numRows();
    numbers.begin(cell(BatchColumns.NUMBER), rows);
    references.begin(cell(BatchColumns.REFERENCE), rows);
    for (int i = 0; i < words.length; i++) {
      words[i].begin(cell(BatchColumns.FIRST_WORD + i), rows, block);
    }
    ColumnVector amounts = cell(BatchColumns.AMOUNT);
    for (int row = 0; row < rows; row++) {
      numbers.add(row, block);
      for (WordCells word : words) {
        word.add(row, block);
      }
      if (amounts.isNullAt(row)) {
        block.cell(NOTHING, 0, 0);
      } else {
        block.fen(columns.fen(amounts, row));
      }
      references.add(row, block);
      block.end();
    }
  }

  private ColumnVector cell(int column) {
    return batch.column(columns.cells().get(column));
  }
}
