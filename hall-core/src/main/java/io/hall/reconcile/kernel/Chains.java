package io.hall.reconcile.kernel;

/**
 * Lines in chains of those whose mixed keys share some bits: a hash table whose places are so short
 * that the innermost cache holds them. A line is two numbers, its mixed key and a code, which is
 * not zero.
 *
 * <p>Lines of ours are put in, lines of theirs take an equal one out; what finds no equal one, and
 * what is left, is suspect. So is what would take too long to find out.
 */
final class Chains {

  /** The numbers of lines are chars, and 0 is none. */
  private static final int MOST = Character.MAX_VALUE - 1;

  /** After so many lines of a chain, looking for one is given up. */
  private static final int STEPS = 64;

  private static final int GROUP = 8;

  /** The first line of each chain, counted from 1; 0 is the end. */
  private char[] first = {};

  private char[] next = {};
  private long[] lines = {};
  private int[] rest = {};
  private int count;
  private int size;
  private int shift;
  private int skippedBits;

  /** Makes room for so many lines, whose mixed keys begin with the same so many bits. */
  void reset(int most, int skippedBits) {
    int room = Math.min(most, MOST) + 1;
    int bits = Math.max(4, Integer.SIZE + 1 - Integer.numberOfLeadingZeros(room));
    this.count = 1 << bits;
    this.shift = Long.SIZE - bits;
    this.skippedBits = skippedBits;
    this.size = 0;
    if (first.length < count) {
      first = new char[count];
    }
    if (next.length < room) {
      next = new char[count];
      lines = new long[2 * count];
    }
  }

  /** Puts a line into its chain. */
  void put(long mixed, long code, Suspects.Keys suspects) {
    if (size == MOST) {
      suspects.add(LineKey.unmix(mixed));
      return;
    }
    int line = ++size;
    int chain = chain(mixed);
    next[line] = first[chain];
    first[chain] = (char) line;
    lines[2 * line] = mixed;
    lines[2 * line + 1] = code;
  }

  /** Puts lines that stand one after the other into their chains. */
  void put(long[] words, int from, int to, Suspects.Keys suspects) {
    for (int i = from; i < to; i += 2) {
      put(words[i], words[i + 1], suspects);
    }
  }

  /**
   * Takes out the equals of lines that stand one after the other.
   *
   * <p>Most equals are the first of their chains, but which are is hard to foretell: so these are
   * taken out without a branch, and only the rest is looked for.
   */
  void take(long[] words, int from, int to, Suspects.Keys suspects) {
    if (rest.length < to - from) {
      rest = new int[to - from];
    }
    int left = 0;
    for (int i = from; i < to; i += 2) {
      int chain = chain(words[i]);
      int line = first[chain];
      long differing = (lines[2 * line] ^ words[i]) | (lines[2 * line + 1] ^ words[i + 1]);
      int other = (int) ((differing | -differing) >>> (Long.SIZE - 1));
      first[chain] = (char) ((line & -other) | (next[line] & (other - 1)));
      rest[left] = i;
      left += other;
    }
    for (int i = 0; i < left; i++) {
      take(words[rest[i]], words[rest[i] + 1], suspects);
    }
  }

  /** Takes out the equal of a line. */
  void take(long mixed, long code, Suspects.Keys suspects) {
    int chain = chain(mixed);
    int before = 0;
    int line = first[chain];
    for (int step = 0; line != 0 && step < STEPS; step++) {
      if (lines[2 * line] == mixed && lines[2 * line + 1] == code) {
        if (before == 0) {
          first[chain] = next[line];
        } else {
          next[before] = next[line];
        }
        return;
      }
      before = line;
      line = next[line];
    }
    suspects.add(LineKey.unmix(mixed));
  }

  /** Empties the chains; the keys of the lines that were left are suspect. */
  void sweep(Suspects.Keys suspects) {
    for (int group = 0; group < count; group += GROUP) {
      int any = 0;
      for (int chain = group; chain < group + GROUP; chain++) {
        any |= first[chain];
      }
      if (any != 0) {
        sweep(group, suspects);
      }
    }
  }

  private void sweep(int group, Suspects.Keys suspects) {
    for (int chain = group; chain < group + GROUP; chain++) {
      for (int line = first[chain]; line != 0; line = next[line]) {
        suspects.add(LineKey.unmix(lines[2 * line]));
      }
      first[chain] = 0;
    }
  }

  private int chain(long mixed) {
    return (int) (mixed << skippedBits >>> shift);
  }
}
