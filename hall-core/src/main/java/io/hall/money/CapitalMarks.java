package io.hall.money;

/**
 * The numerals above zero that a reader met, each with the 零 before it; once the amount is known,
 * they say which 零 is missing or stands where none belongs.
 */
final class CapitalMarks {

  private static final int MAX = CapitalDigits.TOP + 1;
  private static final int NO_ZERO = 0;
  private static final int ZERO_WAS_SPELLED_OUT = -1;

  private final int[] positions = new int[MAX];
  private final int[] zeros = new int[MAX];
  private int size;
  private boolean spelledOut;

  /**
   * Notes a numeral.
   *
   * @param position where it stands
   * @param zeroAt where a 零 directly before it stands, or 0
   */
  void add(int position, int zeroAt) {
    positions[size] = position;
    zeros[size] = zeroAt == NO_ZERO && spelledOut ? ZERO_WAS_SPELLED_OUT : zeroAt;
    size++;
    spelledOut = false;
  }

  /** Notes that a 零 with a unit, such as 零佰, stands before the next numeral. */
  void zeroWithUnit() {
    spelledOut = true;
  }

  /** Compares the 零 of the text with those that {@code fen} fen must and may have. */
  void judgeZeros(long fen, CapitalDepartures departures) {
    int mark = 0;
    int above = -1;
    for (int power = CapitalDigits.TOP; power >= 0; power--) {
      if (CapitalDigits.digit(fen, power) != 0) {
        judgeZero(mark++, above, power, departures);
        above = power;
      }
    }
  }

  private void judgeZero(int mark, int above, int power, CapitalDepartures departures) {
    boolean allowed = CapitalDigits.allowsZero(above, power);
    if (zeros[mark] > NO_ZERO && !allowed) {
      departures.add(CapitalCode.ZERO_TOO_MANY, zeros[mark]);
    }
    if (zeros[mark] == NO_ZERO && allowed && !CapitalDigits.isOptional(power)) {
      departures.add(CapitalCode.ZERO_MISSING, positions[mark]);
    }
  }
}
