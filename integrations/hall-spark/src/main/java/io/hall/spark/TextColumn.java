package io.hall.spark;

import io.hall.reconcile.LineBlock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * One column of texts, batch after batch. Columns of few texts have a dictionary, out of which a
 * text is taken once for a batch: another batch may have another dictionary.
 */
final class TextColumn {

  private final boolean dates;
  private LineBlock.Word[] known = {};
  private int[] knownIn = {};
  private int batch;

  /**
   * Makes one.
   *
   * @param dates whether it holds numbers of days, which become texts
   */
  TextColumn(boolean dates) {
    this.dates = dates;
  }

  /** Begins with another batch. */
  void begin() {
    batch++;
  }

  /** Adds a cell that is there. */
  void add(ColumnVector column, int row, LineBlock.Builder block) {
    if (column instanceof WritableColumnVector values && values.hasDictionary()) {
      block.cell(known(values, row));
    } else if (dates) {
      block.cell(word(column, row));
    } else {
      add(column.getUTF8String(row), block);
    }
  }

  private LineBlock.Word known(WritableColumnVector column, int row) {
    int word = column.getDictionaryIds().getDictId(row);
    if (word >= known.length) {
      int length = Math.max(word + 1, 2 * known.length);
      known = Arrays.copyOf(known, length);
      knownIn = Arrays.copyOf(knownIn, length);
    }
    if (knownIn[word] != batch) {
      known[word] = word(column, row);
      knownIn[word] = batch;
    }
    return known[word];
  }

  private LineBlock.Word word(ColumnVector column, int row) {
    return LineBlock.Word.of(
        dates
            ? LocalDate.ofEpochDay(column.getInt(row))
                .toString()
                .getBytes(StandardCharsets.US_ASCII)
            : column.getUTF8String(row).getBytes());
  }

  private static void add(UTF8String text, LineBlock.Builder block) {
    if (text.getBaseObject() instanceof byte[] bytes) {
      int from = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
      block.cell(bytes, from, from + text.numBytes());
    } else {
      byte[] copy = text.getBytes();
      block.cell(copy, 0, copy.length);
    }
  }
}
