package io.hall.reconcile.internal;

import io.hall.reconcile.kernel.Dimensions;
import java.util.Arrays;

/**
 * Writes desk, day and kind as one number: day by day, in a day desk by desk. Where there would be
 * too many numbers, those that occur are numbered instead, as they come.
 */
final class Places {

  private final int desks;
  private final int days;
  private final int kinds;
  private final boolean dense;

  private int[] triples = new int[3 * 64];
  private int[] slots = new int[256];
  private int size;

  Places(int desks, int days, int kinds) {
    this.desks = desks;
    this.days = days;
    this.kinds = kinds;
    this.dense = (long) desks * kinds <= Integer.MAX_VALUE / Math.max(1, days);
  }

  /** Whether every combination has a number from the beginning. */
  boolean isDense() {
    return dense;
  }

  /** What the numbers are made of. */
  Dimensions dimensions() {
    return dense
        ? Dimensions.none()
            .and("kind", Math.max(1, kinds))
            .and("desk", Math.max(1, desks))
            .and("day", Math.max(1, days))
        : Dimensions.none().and("place", size);
  }

  int code(int desk, int day, int kind) {
    return dense ? (day * desks + desk) * kinds + kind : slots[slot(desk, day, kind)] - 1;
  }

  int desk(int code) {
    return dense ? code / kinds % desks : triples[3 * code];
  }

  int day(int code) {
    return dense ? code / kinds / desks : triples[3 * code + 1];
  }

  int kind(int code) {
    return dense ? code % kinds : triples[3 * code + 2];
  }

  /** Numbers a combination, if it has no number yet; needed unless this {@link #isDense}. */
  void add(int desk, int day, int kind) {
    int slot = slot(desk, day, kind);
    if (slots[slot] != 0) {
      return;
    }
    if (3 * size == triples.length) {
      triples = Arrays.copyOf(triples, Math.multiplyExact(2, triples.length));
    }
    triples[3 * size] = desk;
    triples[3 * size + 1] = day;
    triples[3 * size + 2] = kind;
    slots[slot] = ++size;
    if (2 * size > slots.length) {
      spread();
    }
  }

  private void spread() {
    slots = new int[2 * slots.length];
    for (int code = 0; code < size; code++) {
      slots[slot(desk(code), day(code), kind(code))] = code + 1;
    }
  }

  /** Where the combination stands, or would stand. */
  private int slot(int desk, int day, int kind) {
    long hash = SpanMemo.mix(SpanMemo.mix(desk, day), kind);
    int slot = (int) (hash >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && !isAt(slots[slot] - 1, desk, day, kind)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isAt(int code, int desk, int day, int kind) {
    return triples[3 * code] == desk
        && triples[3 * code + 1] == day
        && triples[3 * code + 2] == kind;
  }
}
