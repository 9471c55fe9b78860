package io.hall.reconcile.kernel;

import java.util.Arrays;

/** Copied lines of both sides, as columns that grow. The rows of theirs stand as {@code ~row}. */
final class Lines {

  long[] keys = new long[64];
  long[] amounts = new long[64];
  int[] dims = new int[64];
  int[] rows = new int[64];
  int size;

  /** Copies all lines. */
  static Lines of(LineColumns ours, LineColumns theirs) {
    Lines all = new Lines();
    all.grow(Math.addExact(ours.size, theirs.size));
    for (int row = 0; row < ours.size; row++) {
      all.add(ours, ours.from + row, 0);
    }
    for (int row = 0; row < theirs.size; row++) {
      all.add(theirs, theirs.from + row, -1);
    }
    return all;
  }

  /** Copies the lines at these places; each row is turned over bit by bit with {@code turn}. */
  void addAll(LineColumns from, int[] places, int count, int turn) {
    if (keys.length - size < count) {
      grow(Math.addExact(size, count));
    }
    for (int i = 0; i < count; i++) {
      add(from, places[i], turn);
    }
  }

  private void add(LineColumns from, int at, int turn) {
    keys[size] = from.keys[at];
    amounts[size] = from.amounts[at];
    dims[size] = from.dims[at];
    rows[size++] = at - from.from ^ turn;
  }

  void addAll(Lines more) {
    if (keys.length - size < more.size) {
      grow(Math.addExact(size, more.size));
    }
    System.arraycopy(more.keys, 0, keys, size, more.size);
    System.arraycopy(more.amounts, 0, amounts, size, more.size);
    System.arraycopy(more.dims, 0, dims, size, more.size);
    System.arraycopy(more.rows, 0, rows, size, more.size);
    size += more.size;
  }

  private void grow(int least) {
    int length = (int) Math.max(least, Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1)));
    keys = Arrays.copyOf(keys, length);
    amounts = Arrays.copyOf(amounts, length);
    dims = Arrays.copyOf(dims, length);
    rows = Arrays.copyOf(rows, length);
  }
}
