package io.hall.reconcile.kernel;

import java.util.Arrays;

/** Keys whose lines must be looked at closely, and the lines of such keys. */
final class Suspects {

  /** So many bits for each key: of two hundred lines above suspicion, less than one is taken in. */
  private static final int BITS_EACH = 8;

  private static final int BATCH = 1 << 10;

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

  /** Marks the keys of all members. */
  Suspects(Workspace space) {
    long keys = 1;
    for (Member member : space.members) {
      keys += member.suspects.size;
    }
    int width = Math.min(36, Long.SIZE + BITS_EACH - Long.numberOfLeadingZeros(keys));
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
    int[] places = new int[BATCH];
    for (int at = from; at < to; at += BATCH) {
      int count = marked(lines.keys, at, at + Math.min(BATCH, to - at), places);
      member.lines.addAll(lines, places, count, side == Scattering.THEIRS ? -1 : 0);
    }
  }

  private int marked(long[] keys, int from, int to, int[] places) {
    int count = 0;
    for (int i = from; i < to; i++) {
      long bit = bit(keys[i]);
      places[count] = i;
      count += (int) (bits[(int) (bit >>> 6)] >>> bit) & 1;
    }
    return count;
  }

  private long bit(long key) {
    return (key * 0x9E3779B97F4A7C15L) >>> shift;
  }
}
