package io.hall.reconcile.kernel;

/**
 * The lines of a partition, each two numbers, a mixed key and a code, in chains of those whose
 * mixed keys share some bits: a hash table small enough for the innermost cache.
 */
final class Chains {

  /** There are always fewer lines. */
  static final int MOST = Character.MAX_VALUE;

  /** After so many lines of a chain, looking for one is given up. */
  private static final int STEPS = 64;

  /** How many chains there are, a power of two. */
  int count;

  /** The first line of each chain, counted from 1; 0 is the end. */
  char[] first = {};

  private char[] next = {};
  private long[] lines = {};
  private int size;
  private int skippedBits;
  private int shift;

  /** Makes room for so many lines, whose mixed keys all begin with the same so many bits. */
  void reset(int most, int skippedBits) {
    int bits = Math.max(4, Integer.SIZE + 1 - Integer.numberOfLeadingZeros(most));
    this.count = 1 << bits;
    this.shift = Long.SIZE - bits;
    this.skippedBits = skippedBits;
    this.size = 0;
    if (first.length < count) {
      first = new char[count];
    }
    if (next.length <= most) {
      next = new char[count];
      lines = new long[2 * count];
    }
  }

  /** Copies the lines at {@code from} to {@code to} (exclusive) into their chains. */
  void put(long[] words, int from, int to) {
    int line = size;
    for (int i = from; i < to; i += 2) {
      long mixed = words[i];
      int chain = chain(mixed);
      line++;
      next[line] = first[chain];
      first[chain] = (char) line;
      lines[2 * line] = mixed;
      lines[2 * line + 1] = words[i + 1];
    }
    size = line;
  }

  /** Takes out a line with this mixed key and code; false if it finds none. */
  boolean take(long mixed, long code) {
    int chain = chain(mixed);
    int line = first[chain];
    if (lines[2 * line] == mixed && lines[2 * line + 1] == code && line != 0) {
      first[chain] = next[line];
      return true;
    }
    return line != 0 && takeLater(line, mixed, code);
  }

  private boolean takeLater(int first, long mixed, long code) {
    int before = first;
    for (int step = 0; step < STEPS; step++) {
      int line = next[before];
      if (line == 0) {
        return false;
      }
      if (lines[2 * line] == mixed && lines[2 * line + 1] == code) {
        next[before] = next[line];
        return true;
      }
      before = line;
    }
    return false;
  }

  /** Takes out the first line of a chain and returns its mixed key. */
  long takeFirst(int chain) {
    int line = first[chain];
    first[chain] = next[line];
    return lines[2 * line];
  }

  private int chain(long mixed) {
    return (int) (mixed << skippedBits >>> shift);
  }
}
