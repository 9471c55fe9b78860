package io.hall.spark;

import io.hall.reconcile.LineBlock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * The cells of a column that has few different ones, batch after batch: numbers of words. Where the
 * column has a dictionary, a word is taken out of it once for a batch, for another batch may have
 * another dictionary.
 */
final class WordCells {

  private static final byte[] NOTHING = {};
  private static final int NOT_TAKEN = -1;

  private final boolean dates;
  private int[] entries = {};
  private int[] words = {};

  /**
   * Makes one.
   *
   * @param dates whether the column holds numbers of days, which become texts
   */
  WordCells(boolean dates) {
    this.dates = dates;
  }

  /** Takes the cells of the next batch, for the block that they are added to. */
  void begin(ColumnVector column, int rows, LineBlock.Builder block) {
    if (words.length < rows) {
      words = new int[rows];
    }
    if (column instanceof WritableColumnVector values && values.hasDictionary()) {
      takeKnown(values, rows, block);
    } else {
      for (int row = 0; row < rows; row++) {
        words[row] = word(column, row, block);
      }
    }
  }

  /** An entry is the place in the dictionary, from 1; 0 is that nothing is there. */
  private void takeKnown(WritableColumnVector column, int rows, LineBlock.Builder block) {
    Arrays.fill(entries, NOT_TAKEN);
    boolean complete = !column.hasNull();
    WritableColumnVector numbers = column.getDictionaryIds();
    for (int row = 0; row < rows; row++) {
      int entry = complete || !column.isNullAt(row) ? numbers.getDictId(row) + 1 : 0;
      if (entry >= entries.length) {
        grow(entry + 1);
      }
      if (entries[entry] == NOT_TAKEN) {
        entries[entry] = word(column, row, block);
      }
      words[row] = entries[entry];
    }
  }

  private void grow(int least) {
    int length = entries.length;
    entries = Arrays.copyOf(entries, Math.max(least, 2 * length));
    Arrays.fill(entries, length, entries.length, NOT_TAKEN);
  }

  private int word(ColumnVector column, int row, LineBlock.Builder block) {
    byte[] text = column.isNullAt(row) ? NOTHING : text(column, row);
    return block.word(text, 0, text.length);
  }

  private byte[] text(ColumnVector column, int row) {
    return dates
        ? LocalDate.ofEpochDay(column.getInt(row)).toString().getBytes(StandardCharsets.US_ASCII)
        : column.getUTF8String(row).getBytes();
  }

  /** Adds the cell of a row of the batch. */
  void add(int row, LineBlock.Builder block) {
    block.cell(words[row]);
  }
}
