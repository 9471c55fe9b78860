package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads single cells. Each method returns the value or throws {@link CheckFailedException} with
 * what is wrong and how to write it; no text is echoed.
 */
final class Cells {

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
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?");
  private static final Pattern SEASON = Pattern.compile("([0-9]{4})-([0-9]{4})");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern BLANKS = Pattern.compile(".*[\\s\\u00A0\\u3000].*");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,12})?");

  private Cells() {}

  static Money amount(String text) {
    if (AMOUNT.matcher(text).matches()) {
      return Money.yuan(text);
    }
    throw failed(notAnAmount(text));
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

  static Money positive(String text) {
    Money amount = amount(text);
    if (!amount.isPositive()) {
      throw failed(CsvCode.AMOUNT_NOT_POSITIVE);
    }
    return amount;
  }

  static Money notNegative(String text) {
    Money amount = amount(text);
    if (amount.isNegative()) {
      throw failed(CsvCode.AMOUNT_NEGATIVE);
    }
    return amount;
  }

  static LocalDate date(String text) {
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw failed(CsvCode.DATE, e);
    }
    throw failed(CsvCode.DATE);
  }

  static BusinessDate businessDate(String text) {
    return new BusinessDate(date(text));
  }

  static Instant time(String text) {
    try {
      if (TIME.matcher(text).matches()) {
        return LocalDateTime.parse(text).atZone(BusinessDate.ZONE).toInstant();
      }
    } catch (DateTimeException e) {
      throw failed(CsvCode.TIME, e);
    }
    throw failed(CsvCode.TIME);
  }

  static HeatingSeason season(String text) {
    if (SEASON.matcher(text).matches()) {
      int first = Integer.parseInt(text.substring(0, 4));
      if (first >= 1949 && first <= 9998 && Integer.parseInt(text.substring(5)) == first + 1) {
        return new HeatingSeason(first);
      }
    }
    throw failed(CsvCode.SEASON);
  }

  /** Returns a reader of codes that makes {@code T} of them. */
  static <T> Function<String, T> code(Function<String, T> make) {
    return text -> {
      if (SCIENTIFIC.matcher(text).matches() && text.indexOf('+') > 0) {
        throw failed(CsvCode.SCIENTIFIC);
      }
      if (!CODE.matcher(text).matches()) {
        throw failed(BLANKS.matcher(text).matches() ? CsvCode.CODE_BLANKS : CsvCode.CODE_FORM);
      }
      return make.apply(text);
    };
  }

  /** Returns a reader of the constants of {@code type}. */
  static <E extends Enum<E>> Function<String, E> constant(Class<E> type) {
    E[] all = type.getEnumConstants();
    return text -> {
      for (E one : all) {
        if (one.name().equals(text)) {
          return one;
        }
      }
      String allowed = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
      throw new CheckFailedException(Finding.of(CsvCode.CONSTANT).with("allowed", allowed));
    };
  }

  /** Returns a reader of whole numbers from {@code least} to {@code most}. */
  static Function<String, Long> whole(long least, long most) {
    return text -> {
      if (WHOLE.matcher(text).matches()) {
        long number = Long.parseLong(text);
        if (number >= least && number <= most) {
          return number;
        }
      }
      throw new CheckFailedException(
          Finding.of(CsvCode.WHOLE_NUMBER).with("least", least).with("most", most));
    };
  }

  static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw failed(CsvCode.DECIMAL);
    }
    return new BigDecimal(text);
  }

  /** A transaction number; one that a spreadsheet has shortened is refused. */
  static String reference(String text) {
    if (SCIENTIFIC.matcher(text).matches() && text.indexOf('+') > 0) {
      throw failed(CsvCode.SCIENTIFIC);
    }
    if (text.length() > 64) {
      throw new CheckFailedException(Finding.of(CsvCode.CELL_TOO_LONG).with("limit", 64));
    }
    return text;
  }

  static String text(String text) {
    return text;
  }

  private static CheckFailedException failed(CsvCode code) {
    return new CheckFailedException(Finding.of(code));
  }

  private static CheckFailedException failed(CsvCode code, DateTimeException cause) {
    CheckFailedException failed = failed(code);
    failed.initCause(cause);
    return failed;
  }
}
