package io.hall.bench.faults;

/**
 * What every campaign counts in the end.
 *
 * @param acknowledged how many receipts and vouchers were answered
 * @param lost how many of them are not in the register under that number
 * @param duplicates how often a number was taken that was taken before
 * @param gaps how often numbers were left out
 * @param brokenChains what else is wrong in the books, or in the tables beside them
 */
record Reckoned(long acknowledged, long lost, long duplicates, long gaps, long brokenChains) {

  static final Reckoned NOTHING = new Reckoned(0, 0, 0, 0, 0);

  /** Returns this and what was counted in another register. */
  Reckoned plus(Reckoned other) {
    return new Reckoned(
        acknowledged + other.acknowledged,
        lost + other.lost,
        duplicates + other.duplicates,
        gaps + other.gaps,
        brokenChains + other.brokenChains);
  }

  /** Whether nothing is wrong. */
  boolean isClean() {
    return lost + duplicates + gaps + brokenChains == 0;
  }

  @Override
  public String toString() {
    return "acknowledged %d, lost %d, duplicates %d, gaps %d, broken chains %d"
        .formatted(acknowledged, lost, duplicates, gaps, brokenChains);
  }
}
