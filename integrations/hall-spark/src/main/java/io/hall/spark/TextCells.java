package io.hall.spark;

import io.hall.reconcile.LineBlock;
import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * The cells of a column whose texts are hardly ever the same, batch after batch. They are taken out
 * of the column all at once: Spark's own strings are dear to make.
 */
final class TextCells {

  private byte[] bytes = {};
  private int[] starts = {};
  private int[] ends = {};

  /** Takes the cells of the next batch; where nothing is there, the cell is empty. */
  void begin(ColumnVector column, int rows) {
    if (starts.length < rows) {
      starts = new int[rows];
      ends = new int[rows];
    }
    if (column instanceof WritableColumnVector values && !values.hasDictionary()) {
      takeAll(values, rows);
    } else {
      takeEach(column, rows);
    }
  }

  private void takeAll(WritableColumnVector column, int rows) {
    boolean complete = !column.hasNull();
    int end = 0;
    for (int row = 0; row < rows; row++) {
      boolean there = complete || !column.isNullAt(row);
      starts[row] = there ? column.getArrayOffset(row) : 0;
      ends[row] = there ? starts[row] + column.getArrayLength(row) : 0;
      end = Math.max(end, ends[row]);
    }
    bytes = column.arrayData().getBytes(0, end);
  }

  private void takeEach(ColumnVector column, int rows) {
    int end = 0;
    for (int row = 0; row < rows; row++) {
      starts[row] = end;
      if (!column.isNullAt(row)) {
        byte[] text = column.getUTF8String(row).getBytes();
        end += text.length;
        if (end > bytes.length) {
          bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        System.arraycopy(text, 0, bytes, starts[row], text.length);
      }
      ends[row] = end;
    }
  }

  /** Adds the cell of a row of the batch. */
  void add(int row, LineBlock.Builder block) {
    block.cell(bytes, starts[row], ends[row]);
  }
}
