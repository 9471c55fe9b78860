package io.hall.csv;

import io.hall.check.Finding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules of single cells. Each says what is wrong with a text, or nothing; none repeats it.
 *
 * <p>Free text is what people or other systems wrote; it alone may begin or end with a blank, and
 * it alone is guarded against spreadsheets that would take it for a formula (公式注入).
 */
public final class CsvCells {

  /** How many characters a cell has at most, unless it is free text. */
  public static final int MAX_CELL = 64;

  /** How many characters a transaction number has at most. */
  public static final int MAX_REFERENCE = 64;

  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,2})?");
  private static final Pattern LONG_AMOUNT = Pattern.compile("-?[0-9]{11,}(\\.[0-9]{1,2})?");
  private static final Pattern FINE_AMOUNT = Pattern.compile("-?[0-9]+\\.[0-9]{3,}");
  private static final Pattern GROUPED =
      Pattern.compile("-?[0-9]+([,，' _][0-9]{3,4})+(\\.[0-9]*)?");
  private static final Pattern CURRENCY = Pattern.compile(".*([¥￥元$]|CNY|RMB).*");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("-?[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,3}");
  private static final Pattern FULL_WIDTH = Pattern.compile(".*[\uFF01-\uFF5E。].*");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern SEASON = Pattern.compile("([0-9]{4})-([0-9]{4})");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern BLANKS = Pattern.compile(".*[\\s\\u00A0\\u3000].*");

  private CsvCells() {}

  /** What holds for every cell: its length in characters, and that it is one line of text. */
  public static Optional<Finding> cell(String text, int limit, boolean free) {
    if (text.codePointCount(0, text.length()) > limit) {
      return Optional.of(Finding.of(CsvCode.CELL_TOO_LONG).with("limit", limit));
    }
    if (hasControl(text)) {
      return Optional.of(Finding.of(CsvCode.CONTROL_CHARACTER));
    }
    return free || text.equals(text.strip())
        ? Optional.empty()
        : Optional.of(Finding.of(CsvCode.BLANK_AROUND));
  }

  /** Whether a text has a control character or a line break in it. */
  public static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\u2028' || c == '\u2029') {
        return true;
      }
    }
    return false;
  }

  /** An amount in yuan: at most ten digits before the point and two behind it. */
  public static Optional<CsvCode> amount(String text) {
    return AMOUNT.matcher(text).matches() ? Optional.empty() : Optional.of(notAnAmount(text));
  }

  private static CsvCode notAnAmount(String text) {
    if (CURRENCY.matcher(text).matches()) {
      return CsvCode.AMOUNT_CURRENCY;
    }
    if (GROUPED.matcher(text).matches()) {
      return CsvCode.AMOUNT_THOUSANDS;
    }
    if (FULL_WIDTH.matcher(text).matches()) {
      return CsvCode.FULL_WIDTH;
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return CsvCode.SCIENTIFIC;
    }
    if (FINE_AMOUNT.matcher(text).matches()) {
      return CsvCode.AMOUNT_DECIMALS;
    }
    return LONG_AMOUNT.matcher(text).matches() ? CsvCode.AMOUNT_TOO_LARGE : CsvCode.AMOUNT;
  }

  /** A date of the calendar, such as {@code 2026-11-08}. */
  public static Optional<CsvCode> date(String text) {
    try {
      if (DATE.matcher(text).matches()) {
        LocalDate.parse(text);
        return Optional.empty();
      }
    } catch (DateTimeException e) {
      // a day that the calendar does not have
    }
    return Optional.of(CsvCode.DATE);
  }

  /** A heating season, such as {@code 2026-2027}. */
  public static Optional<CsvCode> season(String text) {
    if (SEASON.matcher(text).matches()) {
      int first = Integer.parseInt(text.substring(0, 4));
      if (first >= 1949 && first <= 9998 && Integer.parseInt(text.substring(5)) == first + 1) {
        return Optional.empty();
      }
    }
    return Optional.of(CsvCode.SEASON);
  }

  /** A code: 1 to 40 letters, digits, dots, underscores and hyphens. */
  public static Optional<CsvCode> code(String text) {
    if (CODE.matcher(text).matches()) {
      return Optional.empty();
    }
    if (isShortened(text)) {
      return Optional.of(CsvCode.SCIENTIFIC);
    }
    return Optional.of(BLANKS.matcher(text).matches() ? CsvCode.CODE_BLANKS : CsvCode.CODE_FORM);
  }

  /** Whether a spreadsheet has shortened a number, as {@code 4.2E+27}. */
  public static boolean isShortened(String text) {
    return text.indexOf('+') > 0 && SCIENTIFIC.matcher(text).matches();
  }

  /**
   * Returns free text as it is written: behind an apostrophe when a spreadsheet would run it as a
   * formula.
   */
  public static String guarded(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  /** Returns the free text of a cell, without what {@link #guarded} put before it. */
  public static String bare(String cell) {
    return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
  }

  private static boolean isRisky(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(at)) >= 0;
  }
}
