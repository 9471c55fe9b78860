package io.hall.money;

/** The digits of an amount by their power of ten in fen, and where 零 belongs between them. */
final class CapitalDigits {

  /** The greatest power of ten fen that a capital amount has: 9 in 9 999 999 999 999 999.99. */
  static final int TOP = 17;

  /** The largest amount in fen that has a capital form. */
  static final long MAX_FEN = 999_999_999_999_999_999L;

  /** The lowest power of ten fen that belongs to 元, 万 and 亿. */
  static final int YUAN = 2;

  static final int WAN = 6;
  static final int YI = 10;

  /** That of 万 within 万亿. */
  static final int WAN_YI = 14;

  private static final long[] POWERS = new long[TOP + 1];

  static {
    POWERS[0] = 1;
    for (int power = 1; power <= TOP; power++) {
      POWERS[power] = POWERS[power - 1] * 10;
    }
  }

  private CapitalDigits() {}

  /** Returns the digit of 10 to the {@code power} fen. */
  static int digit(long fen, int power) {
    return (int) (fen / POWERS[power] % 10);
  }

  /** Whether {@code fen} reaches 10 to the {@code power} fen. */
  static boolean reaches(long fen, int power) {
    return fen >= POWERS[power];
  }

  /** Whether one of the four digits from {@code power} upwards is not zero. */
  static boolean hasGroup(long fen, int power) {
    return fen / POWERS[power] % 10_000 != 0;
  }

  /** Whether 零 must or may stand between two digits that are not zero and follow each other. */
  static boolean allowsZero(int above, int power) {
    return above - power > 1;
  }

  /**
   * Whether such a 零 may be left out: before 角 when the digit of 元 is zero, before 仟 when the digit
   * of 万 is zero, and likewise before 仟万 and, within 万亿, before 仟亿.
   */
  static boolean isOptional(int power) {
    return power % 4 == 1;
  }
}
