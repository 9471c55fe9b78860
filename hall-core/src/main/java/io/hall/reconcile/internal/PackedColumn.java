package io.hall.reconcile.internal;

import java.nio.ByteBuffer;

/**
 * A column of numbers on its way: the least of them, and by how much each is more, in as many bytes
 * as the greatest needs. Eight bytes behind a column are written and read too, and must be there.
 */
@SuppressWarnings("ByteBufferBackingArray") // a parcel's buffer is the whole of an array
final class PackedColumn {

  private PackedColumn() {}

  /** How many bytes {@link #pack} writes at most. */
  static int mostBytes(int size) {
    return Math.addExact(Long.BYTES + 1, Math.multiplyExact(size, Long.BYTES));
  }

  static void pack(long[] column, int size, ByteBuffer out) {
    long least = size == 0 ? 0 : column[0];
    long greatest = least;
    for (int i = 1; i < size; i++) {
      least = Math.min(least, column[i]);
      greatest = Math.max(greatest, column[i]);
    }
    int width = width(greatest - least);
    out.putLong(least).put((byte) width);
    int at = out.position();
    for (int i = 0; i < size; i++) {
      Words.put(out.array(), at, column[i] - least);
      at += width;
    }
    out.position(at);
  }

  /** Packs numbers from 0 on. */
  static void pack(int[] column, int size, ByteBuffer out) {
    int greatest = 0;
    for (int i = 0; i < size; i++) {
      greatest = Math.max(greatest, column[i]);
    }
    int width = width(greatest);
    out.putLong(0).put((byte) width);
    int at = out.position();
    for (int i = 0; i < size; i++) {
      Words.put(out.array(), at, column[i]);
      at += width;
    }
    out.position(at);
  }

  private static int width(long range) {
    return (Long.SIZE - Long.numberOfLeadingZeros(range) + Byte.SIZE - 1) / Byte.SIZE;
  }

  static long[] longs(int size, ByteBuffer in) {
    long least = in.getLong();
    int width = in.get();
    int at = in.position();
    long[] column = new long[size];
    for (int i = 0; i < size; i++) {
      column[i] = least + Words.upTo(Words.at(in.array(), at), width);
      at += width;
    }
    in.position(at);
    return column;
  }

  /** Numbers from 0 on. */
  static int[] ints(int size, ByteBuffer in) {
    in.getLong();
    int width = in.get();
    int at = in.position();
    int[] column = new int[size];
    for (int i = 0; i < size; i++) {
      column[i] = (int) Words.upTo(Words.at(in.array(), at), width);
      at += width;
    }
    in.position(at);
    return column;
  }
}
