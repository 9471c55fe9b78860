package io.hall.reconcile.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time. The first byte of a word is its lowest, so the first byte that is marked
 * is the one at {@code Long.numberOfTrailingZeros(marks) / 8}.
 */
final class Words {

  /** A byte in each place of a word. */
  static final long EACH = 0x0101010101010101L;

  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
  private static final long HIGH = 0x8080808080808080L;
  private static final long ZEROS = '0' * EACH;
  private static final long TEENS = 0xF0F0F0F0F0F0F0F0L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long[] UP_TO = new long[9];

  static {
    for (int count = 1; count <= 8; count++) {
      UP_TO[count] = -1L >>> (Long.SIZE - 8 * count);
    }
  }

  private Words() {}

  static long at(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static void put(byte[] bytes, int at, long word) {
    LONGS.set(bytes, at, word);
  }

  static int intAt(byte[] bytes, int at) {
    return (int) INTS.get(bytes, at);
  }

  static void putInt(byte[] bytes, int at, int value) {
    INTS.set(bytes, at, value);
  }

  /** The first {@code count} bytes of a word, 0 to 7; the others are zero. */
  static long first(long word, int count) {
    return word & ~(-1L << (8 * count));
  }

  /** Marks the highest bit of each byte that is zero. */
  private static long zeros(long word) {
    return ~(((word & LOW) + LOW) | word | LOW);
  }

  /** Marks the bytes that are {@code c}. */
  static long equal(long word, int c) {
    return zeros(word ^ (c * EACH));
  }

  /** The first {@code count} bytes of a word, all for 8 or more, none for 0 or less. */
  static long upTo(long word, int count) {
    return word & UP_TO[Math.max(0, Math.min(8, count))];
  }

  /** The place of the first marked byte, 0 to 7; 8 when none is. */
  static int place(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /**
   * Marks what ends a plain text cell or must be looked at: control characters, quotation marks,
   * commas, plus signs, and whatever is not ASCII.
   */
  static long notPlain(long word) {
    long control = ~((word & LOW) + 0x60 * EACH);
    long delete = (word & LOW) + EACH;
    return ((control | delete | word) & HIGH)
        | equal(word, '"')
        | equal(word, ',')
        | equal(word, '+');
  }

  /** Whether all bytes are {@code 0} to {@code ?}: none of them is {@link #notPlain}. */
  static boolean isDigitLike(long word) {
    return (word & TEENS) == ZEROS;
  }

  static boolean isDigits(long word) {
    long digits = word ^ ZEROS;
    return ((digits | (digits + 6 * EACH)) & TEENS) == 0;
  }

  /** Whether the first {@code count} bytes, 0 to 7, are digits. */
  static boolean isDigits(long word, int count) {
    return isDigits(first(word, count) | (ZEROS << (8 * count)));
  }

  /** The word with the digit zero in place of its first {@code count} bytes, 0 to 7. */
  static long zeroed(long word, int count) {
    return first(ZEROS, count) | (word & (-1L << (8 * count)));
  }

  /** The number that eight digits write; negative if one of them is no digit. */
  static long number(long word) {
    if (!isDigits(word)) {
      return -1;
    }
    long pairs = (word ^ ZEROS) * 10 + ((word ^ ZEROS) >>> 8);
    long high = (pairs & 0x000000FF000000FFL) * 0x000F424000000064L;
    long low = ((pairs >>> 16) & 0x000000FF000000FFL) * 0x0000271000000001L;
    return (high + low) >>> 32;
  }

  /** Eight digits in four bytes, the first in the lowest four bits. */
  static int packed(long digits) {
    long halves = digits & (0x0F * EACH);
    long bytes = (halves | (halves >>> 4)) & 0x00FF00FF00FF00FFL;
    long shorts = (bytes | (bytes >>> 8)) & 0x0000FFFF0000FFFFL;
    return (int) (shorts | (shorts >>> 16));
  }
}
