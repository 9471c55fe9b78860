package io.hall.reconcile.kernel;

import java.util.Arrays;

/**
 * Keys whose lines must be looked at closely, and the lines of such keys.
 *
 * <p>All lines are looked up in a table so small that the processor's cache holds it; the few that
 * it lets pass, in a finer one.
 */
final class Suspects {

  /** 2 to the power of this many bits for each key: one line in as many passes unmarked. */
  private static final int COARSE_BITS = 4;

  /** But at most so many for all together: half of a cache of a megabyte. */
  private static final int MOST_COARSE_BITS = 22;

  private static final int FINE_BITS = 8;

  /** But for each line at most so many. */
  private static final int BITS_FOR_LINE = 1;

  private static final long COARSE_MIX = 0x9E3779B97F4A7C15L;
  private static final long FINE_MIX = 0xD6E8FEB86659FD93L;

  /** The keys that one thread found; some may stand in it twice. */
  static final class Keys {

    private long[] keys = new long[64];
    int size;

    void add(long key) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
      }
      keys[size++] = key;
    }
  }

  /** The table, and behind it the finer one. */
  private final long[] bits;

  private final int coarseShift;
  private final int fineShift;
  private final int fineStart;

  /** Marks the keys of all members; {@code lines} is how many lines both sides have. */
  Suspects(Workspace space, long lines) {
    long keys = 1;
    for (Member member : space.members) {
      keys += member.suspects.size;
    }
    int fine = Math.min(log(keys) + FINE_BITS, log(lines) + BITS_FOR_LINE);
    int coarse = Math.min(Math.min(log(keys) + COARSE_BITS, MOST_COARSE_BITS), fine);
    this.bits = space.bits((1L << fine) + (1L << coarse) + Long.SIZE);
    this.coarseShift = Long.SIZE - coarse;
    this.fineShift = Long.SIZE - fine;
    this.fineStart = (int) (1L << coarse >>> 6) + 1;
    for (Member member : space.members) {
      for (int i = 0; i < member.suspects.size; i++) {
        mark(member.suspects.keys[i]);
      }
    }
  }

  private void mark(long key) {
    long coarse = coarse(key);
    bits[(int) (coarse >>> 6)] |= 1L << coarse;
    long fine = fine(key);
    bits[fineStart + (int) (fine >>> 6)] |= 1L << fine;
  }

  /** Collects the lines at {@code from} to {@code to} (exclusive) that may have a suspect key. */
  void collect(Member member, LineColumns lines, int side, int from, int to) {
    int[] places = member.places;
    for (int at = from; at < to; at += places.length) {
      int passed = passed(lines.keys, at, at + Math.min(places.length, to - at), places);
      int marked = marked(lines.keys, places, passed);
      member.lines.addAll(lines, places, marked, side == Scattering.THEIRS ? -1 : 0);
    }
  }

  private int passed(long[] keys, int from, int to, int[] places) {
    int count = 0;
    for (int i = from; i < to; i++) {
      long bit = coarse(keys[i]);
      if ((bits[(int) (bit >>> 6)] >>> bit & 1) != 0) {
        places[count++] = i;
      }
    }
    return count;
  }

  private int marked(long[] keys, int[] places, int passed) {
    int count = 0;
    for (int i = 0; i < passed; i++) {
      long bit = fine(keys[places[i]]);
      if ((bits[fineStart + (int) (bit >>> 6)] >>> bit & 1) != 0) {
        places[count++] = places[i];
      }
    }
    return count;
  }

  private static int log(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  private long coarse(long key) {
    return (key * COARSE_MIX) >>> coarseShift;
  }

  private long fine(long key) {
    return (key * FINE_MIX) >>> fineShift;
  }
}
