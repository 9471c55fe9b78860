package io.hall.reconcile;

import java.util.Arrays;

/**
 * A set of keys, asked for every line and therefore without an object for any. Most keys are not in
 * it, and for nearly all of these a bit says so. Not thread-safe.
 */
final class LongSet {

  /** Spreads neighbouring keys over the slots: 2 to the 64th divided by the golden ratio. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** How many bits there are for each slot. */
  private static final int BITS = 8;

  private long[] slots = new long[64];
  private long[] bits = new long[slots.length * BITS / Long.SIZE];
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
      mark(key);
      if (2 * ++size > slots.length) {
        grow();
      }
    }
  }

  boolean contains(long key) {
    return key == 0 ? hasZero : isMarked(key) && slots[slot(slots, key)] != 0;
  }

  private void mark(long key) {
    long bit = bit(key);
    bits[(int) (bit / Long.SIZE)] |= 1L << bit;
  }

  private boolean isMarked(long key) {
    long bit = bit(key);
    return (bits[(int) (bit / Long.SIZE)] >>> bit & 1) != 0;
  }

  private long bit(long key) {
    return mixed(key) & (bits.length * (long) Long.SIZE - 1);
  }

  boolean isEmpty() {
    return size == 0 && !hasZero;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    Arrays.stream(slots).filter(key -> key != 0).forEach(key -> larger[slot(larger, key)] = key);
    slots = larger;
    bits = new long[larger.length / Long.SIZE * BITS];
    Arrays.stream(slots).filter(key -> key != 0).forEach(this::mark);
  }

  /** The upper bits of a product depend on all bits of the key. */
  private static long mixed(long key) {
    return ((key ^ (key >>> 32)) * MIX) >>> 28;
  }

  private static int slot(long[] slots, long key) {
    int slot = (int) mixed(key) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
