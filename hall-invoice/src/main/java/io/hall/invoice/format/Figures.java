package io.hall.invoice.format;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as documents write them. */
final class Figures {

  private static final int SHORT = 16;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,24}(?:\\.[0-9]{1,24})?(?:[Ee][+-]?[0-9]{1,2})?");
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[-/年]?([0-9]{1,2})[-/月]?([0-9]{1,2})日?(?:[T ]?[0-9:.+Z]{0,30})?");

  private Figures() {}

  /** Reads an amount in yuan; what is short and plain without a detour, all else as money reads. */
  static Optional<Money> money(String text) {
    int length = text.length();
    if (length == 0 || length > SHORT) {
      return slowly(text);
    }
    int at = text.charAt(0) == '-' ? 1 : 0;
    int first = at;
    int point = -1;
    long fen = 0;
    for (; at < length; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        fen = fen * 10 + c - '0';
      } else if (c == '.' && point < 0 && at > first) {
        point = at;
      } else {
        return slowly(text);
      }
    }
    int decimals = point < 0 ? 0 : length - point - 1;
    if (at == first || decimals > 2 || (decimals == 0 && point >= 0)) {
      return slowly(text);
    }
    fen = decimals == 0 ? fen * 100 : decimals == 1 ? fen * 10 : fen;
    return Optional.of(Money.ofFen(first == 1 ? -fen : fen));
  }

  private static Optional<Money> slowly(String text) {
    Checked<Money> read = Money.read(text);
    return read.value();
  }

  /** Reads a tax, which is stars where none is charged. */
  static Optional<Money> tax(String text) {
    return isStars(text) ? Optional.of(Money.ZERO) : money(text);
  }

  /** Whether stars stand in place of a figure. */
  static boolean isStars(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '*');
  }

  /** Reads a quantity or unit price. */
  static Optional<BigDecimal> decimal(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
  }

  /** Reads a day, with or without a time behind it. */
  static Optional<BusinessDate> day(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BusinessDate(
              LocalDate.of(
                  Integer.parseInt(date.group(1)),
                  Integer.parseInt(date.group(2)),
                  Integer.parseInt(date.group(3)))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
