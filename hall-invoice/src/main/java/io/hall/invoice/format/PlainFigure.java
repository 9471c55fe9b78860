package io.hall.invoice.format;

import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure as documents mostly write it: at most 15 characters, digits with at most one minus and
 * one point, no zero in front that says nothing. Its text is exactly what was written.
 *
 * @param units its digits as a number, with its sign
 * @param decimals how many of them stand behind the point
 */
record PlainFigure(long units, int decimals) {

  /** So many characters that no quantity or unit price among them is too long for a line. */
  private static final int SHORT = 15;

  /** Reads the figure that these bytes are; null if they are another text. */
  static @Nullable PlainFigure read(byte[] in, int from, int to) {
    int first = from < to && in[from] == '-' ? from + 1 : from;
    int point = to;
    long digits = 0;
    for (int at = first; at < to && to - from <= SHORT; at++) {
      byte c = in[at];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + c - '0';
      } else if (c == '.' && point == to) {
        point = at;
      } else {
        return null;
      }
    }
    boolean zeroInFront = point > first + 1 && in[first] == '0';
    boolean odd = point == first || point == to - 1 || to - from > SHORT || first >= to;
    if (odd || zeroInFront || (first > from && digits == 0)) {
      return null;
    }
    return new PlainFigure(first > from ? -digits : digits, Math.max(0, to - point - 1));
  }

  /** An amount in yuan; empty if it has more than two decimals. */
  Optional<Money> money() {
    return switch (decimals) {
      case 0 -> Optional.of(Money.ofFen(units * 100));
      case 1 -> Optional.of(Money.ofFen(units * 10));
      case 2 -> Optional.of(Money.ofFen(units));
      default -> Optional.empty();
    };
  }

  BigDecimal decimal() {
    return BigDecimal.valueOf(units, decimals);
  }

  /** The text that was read. */
  @Override
  public String toString() {
    return decimal().toPlainString();
  }
}
