package io.hall.reconcile.kernel;

/** What one thread works with; kept from call to call. */
final class Member {

  final Blocks blocks = new Blocks();

  /** The lines to look at closely that this thread came across. */
  final Lines suspects = new Lines();

  /** Zero throughout whenever it is not in use. */
  long[] table = {};

  /** Whether a key became suspect on this thread. */
  boolean suspicious;

  /** All bits that an amount of this thread has beyond its sign. */
  long wide;

  /** Begins a call that scatters at most so many numbers on this thread. */
  void reset(int partitions, long numbers) {
    blocks.reset(partitions, numbers);
    suspects.size = 0;
    suspicious = false;
    wide = 0;
  }

  /** A table of at least {@code length} zeros. */
  long[] table(int length) {
    if (table.length < length) {
      table = new long[length];
    }
    return table;
  }
}
