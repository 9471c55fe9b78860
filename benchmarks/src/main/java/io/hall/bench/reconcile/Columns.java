package io.hall.bench.reconcile;

import io.hall.reconcile.kernel.LineColumns;
import java.util.Arrays;

/**
 * The columns of a side, for the peers that need them bare.
 *
 * @param keys numbers of receipts, or transaction numbers
 * @param amounts fen
 * @param dims as packed by {@link PlantedLines#DIMENSIONS}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and shared on purpose
record Columns(long[] keys, long[] amounts, int[] dims) {

  LineColumns lines() {
    return LineColumns.of(keys, amounts, dims);
  }

  /** The same lines with transaction numbers as keys. */
  Columns byTransaction() {
    return new Columns(Arrays.stream(keys).map(Columns::transaction).toArray(), amounts, dims);
  }

  /** A transaction number: 64 bits that look random, another one for each receipt. */
  static long transaction(long number) {
    long mixed = (number ^ number >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  /** Adds up all columns from one row to another (exclusive). */
  long sum(int from, int to) {
    long sum = 0;
    for (int row = from; row < to; row++) {
      sum += keys[row];
    }
    for (int row = from; row < to; row++) {
      sum += amounts[row];
    }
    for (int row = from; row < to; row++) {
      sum += dims[row];
    }
    return sum;
  }
}
