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

  private static final String ISO = "yyyy-MM-dd";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,24}(?:\\.[0-9]{1,24})?(?:[Ee][+-]?[0-9]{1,2})?");
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[-/年]?([0-9]{1,2})[-/月]?([0-9]{1,2})日?(?:[T ]?[0-9:.+Z]{0,30})?");

  private Figures() {}

  /** Reads an amount in yuan, as money reads it. */
  static Optional<Money> money(String text) {
    Checked<Money> read = Money.read(text);
    return read.value();
  }

  /** Reads a tax, which is stars where none is charged. */
  static Optional<Money> tax(String text) {
    return isStars(text) ? Optional.of(Money.ZERO) : money(text);
  }

  /** Whether stars stand in place of a figure. */
  static boolean isStars(String text) {
    int stars = 0;
    while (stars < text.length() && text.charAt(stars) == '*') {
      stars++;
    }
    return stars > 0 && stars == text.length();
  }

  /** Reads a quantity or unit price. */
  static Optional<BigDecimal> decimal(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
  }

  /** Reads a day, with or without a time behind it; the usual form without a detour. */
  static Optional<BusinessDate> day(String text) {
    if (isIso(text)) {
      return day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }
    Matcher date = DATE.matcher(text);
    return date.matches()
        ? day(
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(2)),
            Integer.parseInt(date.group(3)))
        : Optional.empty();
  }

  private static boolean isIso(String text) {
    boolean is = text.length() == ISO.length();
    for (int at = 0; is && at < text.length(); at++) {
      char c = text.charAt(at);
      is = ISO.charAt(at) == '-' ? c == '-' : c >= '0' && c <= '9';
    }
    return is;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static Optional<BusinessDate> day(int year, int month, int day) {
    try {
      return Optional.of(new BusinessDate(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
