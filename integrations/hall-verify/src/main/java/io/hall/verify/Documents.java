package io.hall.verify;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The numbers of one book that were taken, in ascending order: a few bytes for each, for any of
 * them may become void.
 */
final class Documents {

  private int[] serials = new int[64];
  private int[] slots = new int[64];
  private int[] lines = new int[65];
  private int[] cells = new int[64];
  private long[] amounts = new long[64];
  private int size;
  private int used;
  private final BitSet gone = new BitSet();
  private final BitSet spoiled = new BitSet();

  /** Takes a number; its lines follow. Numbers that do not ascend are not kept. */
  boolean take(long serial, int slot) {
    if (size > 0 && serial <= serials[size - 1]) {
      return false;
    }
    if (size + 1 == serials.length) {
      serials = Arrays.copyOf(serials, size + size / 2);
      slots = Arrays.copyOf(slots, size + size / 2);
      lines = Arrays.copyOf(lines, size + size / 2 + 1);
    }
    serials[size] = (int) serial;
    slots[size] = slot;
    size++;
    lines[size] = used;
    return true;
  }

  void line(int cell, long amount) {
    if (used == cells.length) {
      cells = Arrays.copyOf(cells, used + used / 2);
      amounts = Arrays.copyOf(amounts, used + used / 2);
    }
    cells[used] = cell;
    amounts[used] = amount;
    used++;
    lines[size] = used;
  }

  long last() {
    return size == 0 ? 0 : serials[size - 1];
  }

  long first() {
    return size == 0 ? 0 : serials[0];
  }

  int size() {
    return size;
  }

  /** Where a number is; less than 0 if it was not taken. */
  int find(long serial) {
    return Arrays.binarySearch(serials, 0, size, (int) serial);
  }

  /** Where its hall and day are. */
  int slot(int document) {
    return slots[document];
  }

  int firstLine(int document) {
    return lines[document];
  }

  int endLine(int document) {
    return lines[document + 1];
  }

  int cellOf(int line) {
    return cells[line];
  }

  long amountOf(int line) {
    return amounts[line];
  }

  long amount(int document) {
    long sum = 0;
    for (int line = firstLine(document); line < endLine(document); line++) {
      sum = Math.addExact(sum, amounts[line]);
    }
    return sum;
  }

  void spoil() {
    spoiled.set(size - 1);
    gone.set(size - 1);
  }

  boolean isSpoiled(int document) {
    return spoiled.get(document);
  }

  /** Makes a document void; false if it is already. */
  boolean voiding(int document) {
    boolean before = gone.get(document);
    gone.set(document);
    return !before;
  }
}
