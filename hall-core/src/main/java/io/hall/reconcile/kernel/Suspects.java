package io.hall.reconcile.kernel;

import java.util.Arrays;

/** Keys whose lines must be looked at closely, and the lines of such keys. */
final class Suspects {

  /** 2 to the power of this many bits for each key: few lines above suspicion are taken in. */
  private static final int BITS_FOR_KEY = 8;

  /** And for each line at most so many. */
  private static final int BITS_FOR_LINE = 1;

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

  private final long[] bits;
  private final int shift;

  /** Marks the keys of all members; {@code lines} is how many lines both sides have. */
  Suspects(Workspace space, long lines) {
    long keys = 1;
    for (Member member : space.members) {
      keys += member.suspects.size;
    }
    int width = Math.min(log(keys) + BITS_FOR_KEY, log(lines) + BITS_FOR_LINE);
    this.shift = Long.SIZE - width;
    this.bits = space.bits(1L << width);
    for (Member member : space.members) {
      for (int i = 0; i < member.suspects.size; i++) {
        long bit = bit(member.suspects.keys[i]);
        bits[(int) (bit >>> 6)] |= 1L << bit;
      }
    }
  }

  /** Collects the lines at {@code from} to {@code to} (exclusive) that may have a suspect key. */
  void collect(Member member, LineColumns lines, int side, int from, int to) {
    int[] places = member.places;
    for (int at = from; at < to; at += places.length) {
      int count = marked(lines.keys, at, at + Math.min(places.length, to - at), places);
      member.lines.addAll(lines, places, count, side == Scattering.THEIRS ? -1 : 0);
    }
  }

  private int marked(long[] keys, int from, int to, int[] places) {
    int count = 0;
    for (int i = from; i < to; i++) {
      long bit = bit(keys[i]);
      places[count] = i;
      count += (int) ((bits[(int) (bit >>> 6)] >>> bit) & 1);
    }
    return count;
  }

  private static int log(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  private long bit(long key) {
    return (key * 0x9E3779B97F4A7C15L) >>> shift;
  }
}
