package io.hall.app.simulate;

/** When in the day customers come: 08:00 to 12:00 and 14:00 to 18:00, busiest in mid-morning. */
final class ArrivalTimes {

  static final int MORNING = 8 * 3600;
  static final int NOON = 12 * 3600;
  static final int AFTERNOON = 14 * 3600;
  static final int EVENING = 18 * 3600;

  /** The last customer is done by then, with everything that belongs to the payment. */
  private static final int LAST = 600;

  private ArrivalTimes() {}

  /** Returns a second of the day. */
  static int drawn(Dice dice) {
    int span = NOON - MORNING - LAST;
    int second = (dice.below(span) + dice.below(span)) / 2;
    return (dice.chance(5_600) ? MORNING : AFTERNOON) + second;
  }

  /** The shift of a second of the day: 1 before noon, 2 after it. */
  static int shift(int second) {
    return second < NOON ? 1 : 2;
  }
}
