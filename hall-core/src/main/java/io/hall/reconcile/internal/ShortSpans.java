package io.hall.reconcile.internal;

/**
 * Texts of at most {@link #MOST} bytes and their numbers, each in one cache line; exact, and what
 * is not here is looked for elsewhere. Used by one thread.
 */
final class ShortSpans {

  /** How long a text may be. */
  static final int MOST = 24;

  private static final int STRIDE = 4;
  private static final int NUMBER = 3;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long MIX_SECOND = 0xD6E8FEB86659FD93L;
  private static final long MIX_THIRD = 0xC2B2AE3D27D4EB4FL;

  private long[] slots = new long[STRIDE << 6];
  private int shift = Long.SIZE - 6;
  private int size;

  /** The number of the text of {@code length} bytes at {@code from}; -1 when it is not here. */
  int find(byte[] bytes, int from, int length) {
    long first = Words.upTo(Words.at(bytes, from), length);
    long second = Words.upTo(Words.at(bytes, from + 8), length - 8);
    long third = Words.upTo(Words.at(bytes, from + 16), length - 16);
    long[] table = slots;
    int at = slot(first, second, third);
    while (table[at + NUMBER] != 0) {
      if (((table[at] ^ first) | (table[at + 1] ^ second) | (table[at + 2] ^ third)) == 0) {
        return (int) table[at + NUMBER] - 1;
      }
      at = (at + STRIDE) & (table.length - 1);
    }
    return -1;
  }

  private int slot(long first, long second, long third) {
    long hash = first * MIX + second * MIX_SECOND + third * MIX_THIRD;
    return (int) (((hash ^ (hash >>> 32)) * MIX) >>> shift) * STRIDE;
  }

  /** Keeps a text, which is not here. */
  void put(byte[] bytes, int from, int length, int number) {
    size++;
    if (2 * STRIDE * size > slots.length) {
      grow();
    }
    place(
        Words.upTo(Words.at(bytes, from), length),
        Words.upTo(Words.at(bytes, from + 8), length - 8),
        Words.upTo(Words.at(bytes, from + 16), length - 16),
        number + 1L);
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    shift--;
    for (int at = 0; at < before.length; at += STRIDE) {
      if (before[at + NUMBER] != 0) {
        place(before[at], before[at + 1], before[at + 2], before[at + NUMBER]);
      }
    }
  }

  private void place(long first, long second, long third, long number) {
    int at = slot(first, second, third);
    while (slots[at + NUMBER] != 0) {
      at = (at + STRIDE) & (slots.length - 1);
    }
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = third;
    slots[at + NUMBER] = number;
  }
}
