package io.hall.reconcile.kernel;

/**
 * The key of a line, a {@code long}: lines with the same key on both sides belong together.
 *
 * <p>A receipt's key is the code of its book, from a dictionary of the caller, in the high 32 bits
 * and its serial number in the low 32. Any other 64-bit number is a key too; keys that lie close
 * together, as serial numbers do, are matched faster than scattered ones.
 *
 * <p>Do not box such a key into a hash map unmixed: {@code Long.hashCode} adds the halves bit by
 * bit, so that the receipts of many books share few hash codes.
 */
public final class LineKey {

  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long MIX_AGAIN = 0xD6E8FEB86659FD93L;

  /** What undoes the multiplications: their products with the above are 1. */
  private static final long UNMIX = 0xF1DE83E19937733DL;

  private static final long UNMIX_AGAIN = 0xCFEE444D8B59A89BL;

  private LineKey() {}

  /**
   * Returns the key of a numbered receipt.
   *
   * @param book the code of the book, not negative
   * @param serial the serial number, not negative
   * @throws IllegalArgumentException if one of them is negative
   */
  public static long of(int book, int serial) {
    if ((book | serial) < 0) {
      throw new IllegalArgumentException("A code of a book and a serial number are not negative");
    }
    return (long) book << Integer.SIZE | serial;
  }

  /** The code of the book in the key of a numbered receipt. */
  public static int book(long key) {
    return (int) (key >>> Integer.SIZE);
  }

  /** The serial number in the key of a numbered receipt. */
  public static int serial(long key) {
    return (int) key;
  }

  /**
   * Returns which of {@code partitions} parts a key belongs to, from 0: the same part on every
   * machine and in every version, so both sides may be split by it and their parts matched apart.
   * 65,536 neighbouring keys, such as serial numbers, stay together, and the parts stay fast.
   *
   * @throws IllegalArgumentException if {@code partitions} is not positive
   */
  public static int partition(long key, int partitions) {
    if (partitions <= 0) {
      throw new IllegalArgumentException("There is at least one partition");
    }
    return (int) (((mix(key >>> Short.SIZE) >>> Integer.SIZE) * partitions) >>> Integer.SIZE);
  }

  /**
   * Returns another number for each key, whose high bits depend on all bits of the key: a
   * one-to-one function, so equal results mean equal keys.
   */
  static long mix(long key) {
    long mixed = (key ^ key >>> 32) * MIX;
    return (mixed ^ mixed >>> 32) * MIX_AGAIN;
  }

  /** Returns the key that {@link #mix} makes {@code mixed} of. */
  static long unmix(long mixed) {
    long once = mixed * UNMIX_AGAIN;
    long key = (once ^ once >>> 32) * UNMIX;
    return key ^ key >>> 32;
  }
}
