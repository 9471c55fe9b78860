package io.hall.app.reconcile;

import io.hall.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The scale of a picture's amounts. It begins at nothing, unless the steps would then be too small
 * to be seen: then it shows the stretch between the totals alone, and is broken. Reckons in whole
 * numbers. Immutable.
 */
final class Axis {

  /** The scale is broken when the steps would take less than a third of it. */
  private static final BigInteger SMALL = BigInteger.valueOf(3);

  private static final int MOST_TICKS = 4;
  private static final int WIDTH_OF_A_CHARACTER = 7;

  private final BigInteger low;
  private final BigInteger high;
  private final boolean broken;
  private final int left;
  private final int width;

  private Axis(BigInteger low, BigInteger high, boolean broken, int left, int width) {
    this.low = low;
    this.high = high;
    this.broken = broken;
    this.left = left;
    this.width = width;
  }

  /** Returns the scale of these levels on {@code width} pixels from {@code left}. */
  static Axis of(List<Money> levels, int left, int width) {
    BigInteger low = fen(levels.stream().min(Money::compareTo).orElse(Money.ZERO));
    BigInteger high = fen(levels.stream().max(Money::compareTo).orElse(Money.ZERO));
    BigInteger span = high.subtract(low);
    BigInteger far = high.abs().max(low.abs());
    boolean oneSide = low.signum() > 0 || high.signum() < 0;
    if (oneSide && span.signum() > 0 && span.multiply(SMALL).compareTo(far) < 0) {
      BigInteger margin = span.shiftRight(2).add(BigInteger.ONE);
      return new Axis(low.subtract(margin), high.add(margin), true, left, width);
    }
    low = low.min(BigInteger.ZERO);
    high = high.max(BigInteger.ZERO);
    if (low.equals(high)) {
      high = high.add(BigInteger.ONE);
    }
    return new Axis(low, high, false, left, width);
  }

  private static BigInteger fen(Money amount) {
    return BigInteger.valueOf(amount.fen());
  }

  /** Whether it leaves out the stretch between nothing and the totals. */
  boolean isBroken() {
    return broken;
  }

  /** Where an amount stands, in pixels. */
  int at(Money amount) {
    return at(fen(amount));
  }

  private int at(BigInteger fen) {
    BigInteger part = fen.subtract(low).multiply(BigInteger.valueOf(width));
    return left + part.divide(high.subtract(low)).intValueExact();
  }

  /** Where a total begins: at nothing, or at the edge towards it when that is not shown. */
  int base() {
    if (!broken) {
      return at(BigInteger.ZERO);
    }
    return high.signum() > 0 ? left : left + width;
  }

  /** A mark of the scale. */
  record Tick(int at, String label) {}

  /** The marks, few enough for their labels to stand beside each other. */
  List<Tick> ticks() {
    int longest = Math.max(label(low).length(), label(high).length());
    int apart = Math.max(longest * WIDTH_OF_A_CHARACTER, width / MOST_TICKS);
    BigInteger step = step(apart);
    List<Tick> ticks = new ArrayList<>();
    BigInteger[] first = low.divideAndRemainder(step);
    BigInteger tick = first[0].multiply(step);
    if (tick.compareTo(low) < 0) {
      tick = tick.add(step);
    }
    for (; tick.compareTo(high) <= 0; tick = tick.add(step)) {
      ticks.add(new Tick(at(tick), label(tick)));
    }
    return ticks;
  }

  private static String label(BigInteger fen) {
    return new java.math.BigDecimal(fen, 2).toPlainString();
  }

  /** The smallest of 1, 2, 5, 10, 20, 50 … fen that is at least {@code apart} pixels long. */
  private BigInteger step(int apart) {
    BigInteger least = high.subtract(low).multiply(BigInteger.valueOf(apart));
    BigInteger ten = BigInteger.valueOf(width);
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        BigInteger step = ten.multiply(BigInteger.valueOf(factor));
        if (step.compareTo(least) >= 0) {
          return step.divide(BigInteger.valueOf(width));
        }
      }
      ten = ten.multiply(BigInteger.TEN);
    }
  }
}
