package io.hall.money;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.json.JsonScalar;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of renminbi (人民币金额): a whole count of fen (分), one hundredth of a yuan.
 *
 * <pre>{@code
 * Money change = Money.yuan("2000.00").minus(Money.yuan("1864.50")); // 135.50
 * }</pre>
 *
 * <p>Immutable. Amounts may be negative. Arithmetic is exact and throws {@link ArithmeticException}
 * on overflow of the {@code long}; it never rounds. Rounding has a name: {@link Rounding}.
 *
 * @param fen the amount in fen
 */
public record Money(@JsonValue long fen) implements Comparable<Money> {

  /** No money. */
  public static final Money ZERO = new Money(0);

  private static final Pattern YUAN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final int MAX_LENGTH = 64;

  /** A number of as many digits always fits a {@code long}. */
  private static final int LONG_DIGITS = 18;

  /** Returns the amount of {@code fen} fen. */
  @JsonScalar
  public static Money ofFen(long fen) {
    return fen == 0 ? ZERO : new Money(fen);
  }

  /**
   * Reads an amount in yuan, such as {@code 1864.50}, {@code -12} or {@code 1864.500}: ASCII
   * digits, at most one leading minus, zeros alone beyond the second decimal.
   *
   * @throws CheckFailedException with what {@link #read} finds
   */
  public static Money yuan(String text) {
    return read(text).orThrow();
  }

  /**
   * Reads an amount in yuan as {@link #yuan(String)} does, and never throws.
   *
   * @return the amount, or {@code MONEY-001} if the text is no amount, {@code MONEY-003} if it has
   *     a part of a fen, {@code MONEY-002} if it does not fit a {@code long} of fen
   */
  public static Checked<Money> read(String text) {
    if (text.length() > MAX_LENGTH || !YUAN.matcher(text).matches()) {
      return Checked.invalid(Finding.of(MoneyCode.NOT_AN_AMOUNT));
    }
    return read(new BigDecimal(text));
  }

  /**
   * Returns the amount of {@code yuan} yuan.
   *
   * @throws CheckFailedException with {@code MONEY-003} if there is a part of a fen, or with {@code
   *     MONEY-002} if the amount does not fit a {@code long} of fen
   */
  public static Money yuan(BigDecimal yuan) {
    return read(yuan).orThrow();
  }

  /**
   * Returns the amount of {@code yuan} yuan as {@link #yuan(BigDecimal)} does, and never throws.
   *
   * @return the amount, or {@code MONEY-003} or {@code MONEY-002}
   */
  public static Checked<Money> read(BigDecimal yuan) {
    if (yuan.scale() == 2 && yuan.precision() <= LONG_DIGITS) {
      return Checked.valid(ofFen(yuan.scaleByPowerOfTen(2).longValue()));
    }
    if (isTooLarge(yuan)) {
      return Checked.invalid(Finding.of(MoneyCode.TOO_LARGE));
    }
    // Stripped first, so that a zero of any exponent is a plain zero.
    BigDecimal fen = yuan.stripTrailingZeros().movePointRight(2);
    if (fen.scale() > 0) {
      return Checked.invalid(Finding.of(MoneyCode.PART_OF_A_FEN));
    }
    try {
      return Checked.valid(ofFen(fen.longValueExact()));
    } catch (ArithmeticException e) {
      return Checked.invalid(Finding.of(MoneyCode.TOO_LARGE));
    }
  }

  /**
   * Whether {@code yuan} is far beyond a count of fen. Asked before any expansion: 1e999999999 must
   * not become a number of a thousand million digits.
   */
  static boolean isTooLarge(BigDecimal yuan) {
    return yuan.signum() != 0 && (long) yuan.precision() - yuan.scale() > LONG_DIGITS;
  }

  /** Returns this amount in yuan, with a scale of 2. */
  public BigDecimal toYuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  /** Returns this amount and {@code other} together. */
  public Money plus(Money other) {
    return ofFen(Math.addExact(fen, other.fen));
  }

  /** Returns this amount less {@code other}. */
  public Money minus(Money other) {
    return ofFen(Math.subtractExact(fen, other.fen));
  }

  /** Returns this amount {@code count} times. */
  public Money times(long count) {
    return ofFen(Math.multiplyExact(fen, count));
  }

  /** Returns this amount with the other sign. */
  public Money negated() {
    return ofFen(Math.negateExact(fen));
  }

  /** Returns this amount without its sign. */
  public Money abs() {
    return fen < 0 ? negated() : this;
  }

  /** Whether this is no money at all. */
  public boolean isZero() {
    return fen == 0;
  }

  /** Whether this is less than nothing. */
  public boolean isNegative() {
    return fen < 0;
  }

  /** Whether this is more than nothing. */
  public boolean isPositive() {
    return fen > 0;
  }

  /** Returns the sum of {@code amounts}; {@link #ZERO} for none. */
  public static Money sum(Iterable<Money> amounts) {
    Money sum = ZERO;
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** The amount in yuan with two decimals, such as {@code -1864.50}. */
  @Override
  public String toString() {
    return toYuan().toPlainString();
  }
}
