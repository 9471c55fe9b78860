package io.hall.money;

import io.hall.money.CapitalGlyph.Kind;

/**
 * The whole yuan as a reader takes them in: groups of up to four digits, each multiplied by 万 or 亿
 * or neither, where what stands before 亿 may have a 万 of its own. By its order alone it cannot
 * exceed 9 999 999 999 999 999.
 */
final class CapitalYuan {

  private static final int ABOVE_THOUSANDS = 10_000;

  private long yi;
  private long wan;
  private int group;
  private int lastUnitInGroup = ABOVE_THOUSANDS;
  private boolean hasYi;
  private boolean hasWan;

  /** What stands directly before: a unit, a big unit, 1 for a bare digit, 0 for nothing. */
  private int before;

  /** Whether anything but a plain 零 has been taken in. */
  boolean isStarted() {
    return before != 0;
  }

  /** Whether the present group already has its ones. */
  boolean hasOnes() {
    return lastUnitInGroup == 1;
  }

  /** Whether 佰 stands directly before. */
  boolean endsWithHundreds() {
    return before == 100;
  }

  /**
   * Whether a digit without 拾, 佰 or 仟, not led by 零, leaves open which place it has: after 佰, 仟, 万
   * and 亿 the next lower unit is often left out in speech.
   */
  boolean isUnclear(CapitalGlyph following) {
    if (following.kind() == Kind.DIGIT && !following.isZero()) {
      return false;
    }
    boolean countsWan = following.kind() == Kind.BIG && following.value() == CapitalGlyph.WAN;
    return before == CapitalGlyph.YI ? !countsWan : before >= 100;
  }

  /** Takes in {@code digit} times {@code unit}; false, and nothing is taken in, if out of order. */
  boolean add(int digit, int unit) {
    if (unit >= lastUnitInGroup) {
      return false;
    }
    group += digit * unit;
    lastUnitInGroup = unit;
    before = unit;
    return true;
  }

  /** Whether the big {@code unit} is in order here. */
  boolean mayBeMultipliedBy(int unit) {
    return unit == CapitalGlyph.YI ? !hasYi : !hasWan;
  }

  /** Whether there is something that the big {@code unit} multiplies. */
  boolean hasNumberFor(int unit) {
    boolean wanYi = unit == CapitalGlyph.YI && before == CapitalGlyph.WAN;
    return wanYi || lastUnitInGroup < ABOVE_THOUSANDS;
  }

  /** Multiplies what has been taken in since the last such unit by the big {@code unit}. */
  void multiplyBy(int unit) {
    if (unit == CapitalGlyph.YI) {
      yi = (wan + group) * unit;
      wan = 0;
      hasYi = true;
      hasWan = false;
    } else {
      wan = (long) group * unit;
      hasWan = true;
    }
    group = 0;
    lastUnitInGroup = ABOVE_THOUSANDS;
    before = unit;
  }

  /** The whole yuan. */
  long value() {
    return yi + wan + group;
  }
}
