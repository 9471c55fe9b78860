package io.hall.reconcile.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;

/** Two sides for a test. */
record Sides(LineColumns ours, LineColumns theirs) {

  /** Lines from triples of key, amount and dimensions. */
  static LineColumns lines(long... triples) {
    int size = triples.length / 3;
    long[] keys = new long[size];
    long[] amounts = new long[size];
    int[] dims = new int[size];
    for (int row = 0; row < size; row++) {
      keys[row] = triples[3 * row];
      amounts[row] = triples[3 * row + 1];
      dims[row] = (int) triples[3 * row + 2];
    }
    return LineColumns.of(keys, amounts, dims);
  }

  /** Sides with {@code size} lines each, shuffled, a line in fifty different in some way. */
  static Sides of(int size, IntToLongFunction key, IntToLongFunction amount, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Sides(side(size, key, amount, random, 0), side(size, key, amount, random, 50));
  }

  private static LineColumns side(
      int size, IntToLongFunction key, IntToLongFunction amount, SplittableRandom random, int one) {
    int[] order = order(size, random);
    long[] keys = Arrays.stream(order).mapToLong(key).toArray();
    long[] amounts = Arrays.stream(order).mapToLong(amount).toArray();
    int[] dims = Arrays.stream(order).map(i -> i % 1000).toArray();
    for (int i = 0; one > 0 && i < size / one; i++) {
      int row = random.nextInt(size);
      int other = random.nextInt(size);
      switch (i % 4) {
        case 0 -> keys[row] = keys[other];
        case 1 -> amounts[row]++;
        case 2 -> dims[row]++;
        default -> keys[row] = random.nextLong();
      }
    }
    return LineColumns.of(keys, amounts, dims);
  }

  private static int[] order(int size, SplittableRandom random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /** What the plain rules find. */
  List<PlainMatch.Difference> plain() {
    return PlainMatch.match(ours, theirs);
  }

  /** What the kernel finds with so many threads. */
  List<PlainMatch.Difference> matched(int threads) {
    return PlainMatch.list(LineMatch.match(ours, theirs, Workspace.ofThreads(threads)));
  }
}
