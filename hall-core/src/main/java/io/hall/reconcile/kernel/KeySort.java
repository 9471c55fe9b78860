package io.hall.reconcile.kernel;

/**
 * Sorts lines by key without moving them: {@link #order} tells which line comes where. First into
 * ranges of keys, of which each may then be sorted on its own thread.
 */
final class KeySort {

  private static final int FEW = 32;
  private static final int DIGIT = 8;

  /** The sorted keys. */
  final long[] keys;

  /** The places that the lines had before. */
  final int[] order;

  private final long[] unsorted;
  private final int size;
  private int[] starts = {0};

  /** Takes over {@code keys}, which are in disorder afterwards. */
  KeySort(long[] keys, int size) {
    this.unsorted = keys;
    this.size = size;
    this.keys = new long[size];
    this.order = new int[size];
  }

  /** Splits the lines into ranges of keys, some {@code wanted}, and returns how many there are. */
  int split(int wanted) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      low = Math.min(low, unsorted[i]);
      high = Math.max(high, unsorted[i]);
    }
    int span = size == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(high - low);
    int shift = Math.min(Long.SIZE - 1, Math.max(0, span - (wanted == 1 ? 0 : 12)));
    int[] ends = new int[size == 0 ? 1 : (int) ((high - low) >>> shift) + 1];
    for (int i = 0; i < size; i++) {
      ends[(int) ((unsorted[i] - low) >>> shift)]++;
    }
    return place(low, shift, ends, wanted);
  }

  private int place(long low, int shift, int[] ends, int wanted) {
    starts = new int[ends.length + 1];
    int tasks = 0;
    int at = 0;
    for (int range = 0; range < ends.length; range++) {
      int count = ends[range];
      ends[range] = at;
      at += count;
      if (at - starts[tasks] > size / wanted || range == ends.length - 1) {
        starts[++tasks] = at;
      }
    }
    for (int i = 0; i < size; i++) {
      int to = ends[(int) ((unsorted[i] - low) >>> shift)]++;
      keys[to] = unsorted[i];
      order[to] = i;
    }
    return tasks;
  }

  /** Where range {@code number} begins. */
  int start(int number) {
    return starts[number];
  }

  /** Sorts the keys of a range. */
  void sort(int from, int to) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    long differing = 0;
    for (int i = from; i < to; i++) {
      differing |= keys[i] ^ keys[from];
    }
    if (differing != 0) {
      byDigits(from, to, differing);
    }
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      int line = order[i];
      int at = i;
      for (; at > from && keys[at - 1] > key; at--) {
        keys[at] = keys[at - 1];
        order[at] = order[at - 1];
      }
      keys[at] = key;
      order[at] = line;
    }
  }

  /** The unsorted keys are not needed any more: their places serve for moving the others. */
  private void byDigits(int from, int to, long differing) {
    int[] otherOrder = new int[to - from];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
      if (((differing >>> shift) & ((1 << DIGIT) - 1)) != 0) {
        byDigit(from, to, shift, otherOrder);
        System.arraycopy(unsorted, from, keys, from, to - from);
        System.arraycopy(otherOrder, 0, order, from, to - from);
      }
    }
  }

  private void byDigit(int from, int to, int shift, int[] toOrder) {
    int[] ends = new int[1 << DIGIT];
    for (int i = from; i < to; i++) {
      ends[digit(keys[i], shift)]++;
    }
    int at = 0;
    for (int digit = 0; digit < ends.length; digit++) {
      int count = ends[digit];
      ends[digit] = at;
      at += count;
    }
    for (int i = from; i < to; i++) {
      int place = ends[digit(keys[i], shift)]++;
      unsorted[from + place] = keys[i];
      toOrder[place] = order[i];
    }
  }

  /** Eight bits of a key; the highest are turned over, so that negative keys come first. */
  private static int digit(long key, int shift) {
    return (int) ((key ^ Long.MIN_VALUE) >>> shift) & ((1 << DIGIT) - 1);
  }
}
