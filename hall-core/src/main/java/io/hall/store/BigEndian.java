package io.hall.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers and short texts in bytes, big endian, read without a buffer or a copy. */
final class BigEndian {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private BigEndian() {}

  static int intAt(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  static long longAt(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  static void setLong(byte[] bytes, int at, long number) {
    LONG.set(bytes, at, number);
  }

  /** Whether {@code wanted} stands at {@code from}, where there are as many bytes. */
  static boolean same(byte[] bytes, int from, byte[] wanted) {
    int length = wanted.length;
    if (length >= Long.BYTES && length <= 2 * Long.BYTES) { // two that overlap
      int last = length - Long.BYTES;
      return longAt(bytes, from) == longAt(wanted, 0)
          && longAt(bytes, from + last) == longAt(wanted, last);
    }
    return Arrays.equals(bytes, from, from + length, wanted, 0, length);
  }

  /** The number that the eight digits at {@code at} write; -1 if they are no digits. */
  static long digits(byte[] bytes, int at) {
    long text = longAt(bytes, at);
    long digits = text - 0x3030303030303030L;
    if (((digits | (text + 0x4646464646464646L)) & 0x8080808080808080L) != 0) {
      return -1;
    }
    long pairs = (digits >>> 8 & 0x00ff00ff00ff00ffL) * 10 + (digits & 0x00ff00ff00ff00ffL);
    long fours = (pairs >>> 16 & 0x0000ffff0000ffffL) * 100 + (pairs & 0x0000ffff0000ffffL);
    return (fours >>> 32) * 10_000 + (fours & 0xffffffffL);
  }
}
