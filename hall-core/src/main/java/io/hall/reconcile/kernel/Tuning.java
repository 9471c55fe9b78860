package io.hall.reconcile.kernel;

/**
 * The measures of a match. They decide how fast it is, never what it finds.
 *
 * @param way the way to try first
 * @param morsel how many lines a thread scatters before it takes the next
 * @param slotBits how many bits tell the keys of a {@link Pages page} apart, at least 6
 * @param fill how many lines make a page worth its slots
 * @param partitionBits how many bits of a mixed key tell its partition, at least 1
 */
record Tuning(Way way, int morsel, int slotBits, int fill, int partitionBits) {

  private static final int TINY = 1 << 10;

  /** The ways to match; each gives way to the next where it does not suit. */
  enum Way {
    /** {@link SlotPath}. */
    SLOTS,
    /** {@link HashPath}. */
    HASH,
    /** {@link CarefulMatch} alone. */
    CAREFUL
  }

  /**
   * Returns what suits so many lines of both sides together.
   *
   * <p>Some hundred partitions are scattered to fastest, a thousand of two numbers a line: with
   * more, the places to write to are too many for the processor to remember. With fewer, a
   * partition does not lie in the cache of one processor any more.
   */
  static Tuning of(long lines) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(lines / 2);
    int slotBits = Math.max(12, Math.min(17, bits - 9));
    int partitionBits = Math.max(Math.min(10, bits - 12), bits - 15);
    return new Tuning(
        lines <= TINY ? Way.CAREFUL : Way.SLOTS,
        1 << 16,
        slotBits,
        1 << (slotBits - 3),
        Math.max(1, partitionBits));
  }

  /** Returns the same with another way. */
  Tuning with(Way way) {
    return new Tuning(way, morsel, slotBits, fill, partitionBits);
  }
}
