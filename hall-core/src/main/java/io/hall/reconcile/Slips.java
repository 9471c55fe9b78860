package io.hall.reconcile;

import io.hall.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Tells how one amount may have become another. */
final class Slips {

  private static final int YUAN = 100;
  private static final int JIAO = 10;

  private Slips() {}

  /**
   * Returns every slip that turns {@code ours} into {@code theirs}, the likeliest first; {@link
   * Slip#OTHER} alone if none does.
   *
   * @param fee the merchant's fee, zero if there is none
   */
  static List<Slip> between(Money ours, Money theirs, Money fee) {
    long a = Math.abs(ours.fen());
    long b = Math.abs(theirs.fen());
    List<Slip> slips = new ArrayList<>();
    if (!fee.isZero() && a - b == fee.fen()) {
      slips.add(Slip.FEE_DEDUCTED);
    }
    if (isFactorTen(a, b) || isFactorTen(b, a)) {
      slips.add(Slip.FACTOR_TEN);
    }
    if (isTransposed(a, b)) {
      slips.add(Slip.TRANSPOSED);
    }
    if (isRounded(a, b) || isRounded(b, a)) {
      slips.add(Slip.FEN_ROUNDED_OFF);
    }
    if (slips.isEmpty() || ours.isNegative() != theirs.isNegative()) {
      return List.of(Slip.OTHER);
    }
    return slips;
  }

  /** Whether the point of {@code a} moved by one or two places, to the right. */
  private static boolean isFactorTen(long a, long b) {
    return a != 0 && b % JIAO == 0 && (b / 10 == a || (b % YUAN == 0 && b / 100 == a));
  }

  /** Whether two neighbouring digits of {@code a} changed places. */
  static boolean isTransposed(long a, long b) {
    String from = Long.toString(a);
    String to = Long.toString(b);
    if (from.length() != to.length()) {
      return false;
    }
    int i = 0;
    while (i < from.length() && from.charAt(i) == to.charAt(i)) {
      i++;
    }
    return i + 1 < from.length()
        && from.charAt(i) == to.charAt(i + 1)
        && from.charAt(i + 1) == to.charAt(i)
        && from.regionMatches(i + 2, to, i + 2, from.length() - i - 2);
  }

  /** Whether {@code b} is {@code a} cut off, or rounded, to whole yuan or jiao. */
  private static boolean isRounded(long a, long b) {
    return a != b && (isRounded(a, b, YUAN) || isRounded(a, b, JIAO));
  }

  private static boolean isRounded(long a, long b, int unit) {
    return b % unit == 0 && a % unit != 0 && Math.abs(a - b) < unit && b != 0;
  }
}
