package io.hall.reconcile.kernel;

import java.util.Objects;

/**
 * The lines of one side (一方的明细), as columns: line {@code row} has a key, an amount in fen and
 * packed dimensions.
 *
 * <p>The columns belong to this object from then on: nobody may write to the arrays while it is in
 * use. Under that condition it may be shared by threads.
 */
public final class LineColumns {

  final long[] keys;
  final long[] amounts;
  final int[] dims;
  final int from;
  final int size;

  private LineColumns(long[] keys, long[] amounts, int[] dims, int from, int to) {
    Objects.checkFromToIndex(from, to, keys.length);
    this.keys = keys;
    this.amounts = amounts;
    this.dims = dims;
    this.from = from;
    this.size = to - from;
  }

  /**
   * Takes over columns of equal length; none is copied.
   *
   * @param keys any numbers, those of receipts made by {@link LineKey#of}
   * @param amounts fen, any number
   * @param dims what else is compared, such as the codes of {@link Dimensions}; any number
   * @throws IllegalArgumentException if the lengths differ
   */
  public static LineColumns of(long[] keys, long[] amounts, int[] dims) {
    if (keys.length != amounts.length || keys.length != dims.length) {
      throw new IllegalArgumentException(
          "Columns of %d, %d and %d lines do not belong together"
              .formatted(keys.length, amounts.length, dims.length));
    }
    return new LineColumns(keys, amounts, dims, 0, keys.length);
  }

  /**
   * Returns the lines {@code from} to {@code to} (exclusive), which become lines 0 and on; nothing
   * is copied.
   *
   * @throws IndexOutOfBoundsException if there are no such lines
   */
  public LineColumns slice(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    return new LineColumns(keys, amounts, dims, this.from + from, this.from + to);
  }

  /** How many lines there are. */
  public int size() {
    return size;
  }

  /** The key of a line. */
  public long key(int row) {
    return keys[at(row)];
  }

  /** The amount of a line in fen. */
  public long amount(int row) {
    return amounts[at(row)];
  }

  /** The packed dimensions of a line. */
  public int dims(int row) {
    return dims[at(row)];
  }

  private int at(int row) {
    return from + Objects.checkIndex(row, size);
  }
}
