package io.hall.reconcile.kernel;

/**
 * Some lines of both sides, taken evenly: runs of eight neighbours, as many as lie in one line of
 * the processor's cache. From them the kernel guesses how the lines are spread. A wrong guess costs
 * time, never a wrong result.
 */
final class Sample {

  private static final int RUN = 8;
  private static final int RARITY = 512;
  private static final int FEW = 1 << 15;

  final long[] keys;
  final long[] amounts;
  final int[] dims;

  /** How many lines one in the sample stands for. */
  final int rarity;

  private int size;

  private Sample(int capacity, int rarity) {
    keys = new long[capacity];
    amounts = new long[capacity];
    dims = new int[capacity];
    this.rarity = rarity;
  }

  static Sample of(LineColumns ours, LineColumns theirs) {
    long lines = (long) ours.size + theirs.size;
    int rarity = (int) Math.max(1, Math.min(RARITY, lines / FEW));
    Sample sample = new Sample((int) (lines / rarity) + 4 * RUN, rarity);
    sample.take(ours);
    sample.take(theirs);
    return sample;
  }

  private void take(LineColumns lines) {
    int end = lines.from + lines.size;
    for (long run = lines.from; run < end; run += (long) RUN * rarity) {
      for (int row = (int) run; row < Math.min(end, run + RUN); row++) {
        keys[size] = lines.keys[row];
        amounts[size] = lines.amounts[row];
        dims[size++] = lines.dims[row];
      }
    }
  }

  int size() {
    return size;
  }
}
