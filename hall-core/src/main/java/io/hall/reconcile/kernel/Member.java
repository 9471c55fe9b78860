package io.hall.reconcile.kernel;

/** What one thread works with; kept from call to call. */
final class Member {

  final Blocks blocks;

  /** The keys that this thread is not sure of. */
  final Suspects.Keys suspects = new Suspects.Keys();

  /** The lines to look at closely that this thread came across. */
  final Lines lines = new Lines();

  /** Where lines stand that are to be copied. */
  final int[] places = new int[1 << 10];

  /** Empty whenever they are not in use. */
  final Chains chains = new Chains();

  /** Zero throughout whenever it is not in use. */
  long[] table = {};

  /** Whether this thread came across a line that cannot be totalled. */
  boolean foreign;

  /** All bits that an amount of this thread has beyond its sign. */
  long wide;

  /** Makes what one of so many threads works with. */
  Member(int threads) {
    this.blocks = new Blocks(threads);
  }

  /** Begins a call that scatters at most so many numbers on this thread. */
  void reset(int partitions, long numbers) {
    blocks.reset(partitions, numbers);
    suspects.size = 0;
    lines.size = 0;
    foreign = false;
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
