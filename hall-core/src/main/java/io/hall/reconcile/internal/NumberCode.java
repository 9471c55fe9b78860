package io.hall.reconcile.internal;

/**
 * Writes the number of a receipt or payment, or a reference, as one word. Two bits tell how, so two
 * texts never share a word:
 *
 * <ul>
 *   <li>{@code 00}: book and serial number of a receipt, as the kernel lays them out;
 *   <li>{@code 01}: a text of 1 to 18 digits, as the number they write behind a one;
 *   <li>{@code 10}: a text of 1 to 8 ASCII characters, as these;
 *   <li>{@code 11}: the place of a longer text in a pool; or, all ones, no text.
 * </ul>
 */
final class NumberCode {

  /** No text. */
  static final long NONE = -1;

  private static final int KIND = 62;
  private static final int MOST_DIGITS = 18;

  private NumberCode() {}

  static long receipt(int book, long serial) {
    return (long) book << Integer.SIZE | serial;
  }

  static int book(long code) {
    return (int) (code >>> Integer.SIZE);
  }

  static int serial(long code) {
    return (int) code;
  }

  /** The word of a line that has no text to be known by: that of no other line. */
  static long alone(int side, int row) {
    return 3L << KIND | receipt(side, row);
  }

  static boolean isReceipt(long code) {
    return code >>> KIND == 0;
  }

  static boolean isPooled(long code) {
    return code >>> KIND == 3 && code != NONE;
  }

  static long pooled(int place) {
    return 3L << KIND | place;
  }

  /** The place of a pooled text. */
  static int place(long code) {
    return (int) code;
  }

  /** The word of a short text; {@link #NONE} when it is empty or does not fit. */
  static long shortText(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0 || length > MOST_DIGITS) {
      return NONE;
    }
    long digits = digits(bytes, from, to);
    if (digits > 0) {
      return 1L << KIND | digits;
    }
    return length <= 8 ? ascii(bytes, from, to) : NONE;
  }

  private static long digits(byte[] bytes, int from, int to) {
    long number = 1;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static long ascii(byte[] bytes, int from, int to) {
    long word = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] <= 0) {
        return NONE;
      }
      word = word << 7 | bytes[i];
    }
    return 2L << KIND | word;
  }

  /** The text of a word that is not of a receipt nor pooled. */
  static String text(long code) {
    if (code == NONE) {
      return "";
    }
    long value = code & (1L << KIND) - 1;
    return code >>> KIND == 1 ? Long.toString(value).substring(1) : asciiText(value);
  }

  private static String asciiText(long value) {
    StringBuilder text = new StringBuilder(8);
    for (long rest = value; rest != 0; rest >>>= 7) {
      text.append((char) (rest & 0x7F));
    }
    return text.reverse().toString();
  }
}
