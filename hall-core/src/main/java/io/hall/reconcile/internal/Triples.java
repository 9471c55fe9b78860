package io.hall.reconcile.internal;

/** Numbers of what is known by three words, each in one cache line; exact. Used by one thread. */
final class Triples {

  private static final int STRIDE = 4;
  private static final int NUMBER = 3;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long MIX_SECOND = 0xD6E8FEB86659FD93L;
  private static final long MIX_THIRD = 0xC2B2AE3D27D4EB4FL;

  private long[] slots = new long[STRIDE << 6];
  private int shift = Long.SIZE - 6;
  private int size;

  /** The number of three words; -1 when they have none. */
  int find(long first, long second, long third) {
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

  /** Keeps the number of three words that have none yet. */
  void put(long first, long second, long third, int number) {
    size++;
    if (2 * STRIDE * size > slots.length) {
      grow();
    }
    place(first, second, third, number + 1L);
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
