package io.hall.reconcile;

import java.util.Arrays;

/** A set of keys, asked for every line and therefore without an object for any. Not thread-safe. */
final class LongSet {

  /** Spreads neighbouring keys over the slots: 2 to the 64th divided by the golden ratio. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] slots = new long[64];
  private int size;
  private boolean hasZero;

  void add(long key) {
    if (key == 0) {
      hasZero = true;
      return;
    }
    int slot = slot(slots, key);
    if (slots[slot] == 0) {
      slots[slot] = key;
      if (2 * ++size > slots.length) {
        grow();
      }
    }
  }

  boolean contains(long key) {
    return key == 0 ? hasZero : slots[slot(slots, key)] != 0;
  }

  boolean isEmpty() {
    return size == 0 && !hasZero;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    Arrays.stream(slots).filter(key -> key != 0).forEach(key -> larger[slot(larger, key)] = key);
    slots = larger;
  }

  private static int slot(long[] slots, long key) {
    int slot = (int) (((key ^ (key >>> 32)) * MIX) >>> 33) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
