package io.hall.store;

import java.util.Arrays;

/**
 * Where the fields of a record lie in its content: the nine fields, and behind them those of the
 * body. Records of one kind are much alike, so the table of one mostly fits the next as it is; to
 * see that costs a fraction of reading it anew. Not safe for use by several threads.
 */
final class FieldTable {

  /** How many fields stand before those of the body; the ninth is the body itself. */
  static final int ENVELOPE = 9;

  private int[] starts = new int[32];
  private int[] lengths = new int[32];
  private int count;
  private int size = -1;

  /**
   * Makes this the table of the content between {@code from} and {@code to}; false if it is none.
   */
  boolean read(byte[] bytes, int from, int to) {
    return fits(bytes, from, to) || readAnew(bytes, from, to);
  }

  private boolean fits(byte[] bytes, int from, int to) {
    if (to - from != size) {
      return false;
    }
    int differing = 0;
    for (int i = 0; i < count; i++) {
      differing |= BigEndian.intAt(bytes, from + starts[i] - Integer.BYTES) ^ lengths[i];
    }
    return differing == 0;
  }

  private boolean readAnew(byte[] bytes, int from, int to) {
    size = -1;
    count = 0;
    int at = from;
    for (int field = 1; field < ENVELOPE; field++) {
      at = add(bytes, from, at, to);
      if (at < 0) {
        return false;
      }
    }
    int end = add(bytes, from, at, to);
    if (end != to) {
      return false;
    }
    at += Integer.BYTES;
    while (at < to) {
      at = add(bytes, from, at, to);
      if (at < 0) {
        return false;
      }
    }
    size = to - from;
    return true;
  }

  /** Notes the field at {@code at} and returns where it ends; -1 if there is none. */
  private int add(byte[] bytes, int from, int at, int to) {
    int start = at + Integer.BYTES;
    int length = start <= to ? BigEndian.intAt(bytes, at) : -1;
    if (length < 0 || length > to - start) {
      return -1;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    starts[count] = start - from;
    lengths[count] = length;
    count++;
    return start + length;
  }

  /** How many fields there are. */
  int count() {
    return count;
  }

  /** Where a field begins, from the beginning of the content. */
  int start(int field) {
    return starts[field];
  }

  int length(int field) {
    return lengths[field];
  }
}
