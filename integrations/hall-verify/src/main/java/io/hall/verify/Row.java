package io.hall.verify;

import java.util.Arrays;

/**
 * A row of fields, looked at where it lies. Fields are counted from 1, as on the pages. One object
 * serves for a whole stream.
 */
final class Row {

  /** More fields than any record has. */
  private static final int MOST = 1 << 20;

  private static final int LENGTH = 4;
  private static final int NUMBER = 8;

  private byte[] bytes = new byte[0];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int count;

  /** Takes the bytes from {@code start} to {@code end} apart. */
  void read(byte[] source, int start, int end) throws Unfit {
    bytes = source;
    count = 0;
    int at = start;
    while (at < end) {
      Unfit.unless(end - at >= LENGTH && count < MOST, Say.FIELDS_TORN);
      long length = Bytes.number(source, at, LENGTH);
      at += LENGTH;
      Unfit.unless(length <= end - at, Say.FIELDS_TORN);
      add(at, at + (int) length);
      at += (int) length;
    }
  }

  private void add(int start, int end) {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    from[count] = start;
    to[count] = end;
    count++;
  }

  /** Takes a field of {@code outer} apart, which is itself a row. */
  void readField(Row outer, int field) throws Unfit {
    outer.require(field);
    read(outer.bytes, outer.from[field - 1], outer.to[field - 1]);
  }

  int count() {
    return count;
  }

  void requireCount(long expected) throws Unfit {
    Unfit.unless(count == expected, Say.FIELD_COUNT, count, expected);
  }

  private void require(int field) throws Unfit {
    Unfit.unless(field <= count, Say.FIELD_MISSING, field);
  }

  int length(int field) throws Unfit {
    require(field);
    return to[field - 1] - from[field - 1];
  }

  long number(int field) throws Unfit {
    Unfit.unless(length(field) == NUMBER, Say.FIELD_NO_NUMBER, field);
    return Bytes.number(bytes, from[field - 1], NUMBER);
  }

  /** A number that counts groups of fields that follow. */
  int groups(int field, int size) throws Unfit {
    long groups = number(field);
    Unfit.unless(groups >= 0 && groups <= (count - field) / size, Say.FIELD_COUNT, count, groups);
    return (int) groups;
  }

  String text(int field) throws Unfit {
    require(field);
    return Bytes.utf8(bytes, from[field - 1], length(field))
        .orElseThrow(() -> new Unfit(Say.FIELD_NO_TEXT, field));
  }

  /** Requires that the fields are text, and makes none of it. */
  void requireText(int first, int last) throws Unfit {
    for (int field = first; field <= last; field++) {
      require(field);
      boolean text = Bytes.isUtf8(bytes, from[field - 1], to[field - 1] - from[field - 1]);
      Unfit.unless(text, Say.FIELD_NO_TEXT, field);
    }
  }

  byte[] bytes(int field) throws Unfit {
    require(field);
    return Arrays.copyOfRange(bytes, from[field - 1], to[field - 1]);
  }

  boolean is(int field, byte[] value) throws Unfit {
    require(field);
    return Arrays.equals(bytes, from[field - 1], to[field - 1], value, 0, value.length);
  }

  boolean same(int one, int other) throws Unfit {
    require(one);
    require(other);
    return Arrays.equals(bytes, from[one - 1], to[one - 1], bytes, from[other - 1], to[other - 1]);
  }

  /** Where the length of a field stands; with {@link #end} the bytes of several fields as one. */
  int start(int field) throws Unfit {
    require(field);
    return from[field - 1] - LENGTH;
  }

  int end(int field) throws Unfit {
    require(field);
    return to[field - 1];
  }

  /** The array in which all of it lies. */
  byte[] array() {
    return bytes;
  }

  /** A serial number behind {@code prefix} and eight digits; less than 0 if it is none. */
  long serial(int field, byte[] prefix) throws Unfit {
    require(field);
    int start = from[field - 1];
    int digits = start + prefix.length;
    if (to[field - 1] - digits != 8
        || !Arrays.equals(bytes, start, digits, prefix, 0, prefix.length)) {
      return -1;
    }
    long serial = 0;
    for (int i = digits; i < to[field - 1]; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      serial = serial * 10 + digit;
    }
    return serial;
  }

  /** A date as {@code 2026-11-08}, in days since 1970. */
  int day(int field) throws Unfit {
    return Dates.day(text(field));
  }
}
