package io.hall.app.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many mistakes are planted, and where. The constant's name in small letters is the option. */
enum Planting {
  /** One to three on a few days of a hall. */
  SEASON(Integer.MAX_VALUE),
  /** None at all. */
  NONE(0),
  /** One on every day of a hall. */
  SINGLE(1),
  /** None to five at every cashier on every day of a hall. */
  MIXED(5);

  private final int most;

  Planting(int most) {
    this.most = most;
  }

  /** How many mistakes may name the same cashier, or the hall as a whole, on a day. */
  int most() {
    return most;
  }

  /** Whether each day is to have mistakes. */
  boolean isEveryDay() {
    return this == SINGLE || this == MIXED;
  }

  /**
   * Whether a wrong amount is charged the fee of the wrong amount, cash may be booked as another
   * tender, what is handed over is booked without rounding off, a late void may have any reason,
   * and the key tells the transaction number of what stands in the wrong row of a sheet. {@code
   * SEASON} keeps the bytes that it had before there was a choice.
   */
  boolean isLifelike() {
    return this != SEASON;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Planting> of(String word) {
    return Arrays.stream(values()).filter(planting -> planting.word().equals(word)).findFirst();
  }
}
