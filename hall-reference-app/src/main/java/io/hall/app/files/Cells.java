package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.csv.CsvCells;
import io.hall.csv.CsvCode;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads single cells. Each method returns the value or throws {@link CheckFailedException} with
 * what is wrong and how to write it; no text is echoed.
 */
final class Cells {

  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?");
  private static final Pattern TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,12})?");

  private Cells() {}

  static Money amount(String text) {
    require(CsvCells.amount(text));
    return Money.yuan(text);
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
    require(CsvCells.date(text));
    return LocalDate.parse(text);
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

  static LocalTime timeOfDay(String text) {
    if (!TIME_OF_DAY.matcher(text).matches()) {
      throw new CheckFailedException(Finding.of(DayFileCode.TIME_OF_DAY));
    }
    return LocalTime.parse(text);
  }

  static HeatingSeason season(String text) {
    require(CsvCells.season(text));
    return new HeatingSeason(Integer.parseInt(text.substring(0, 4)));
  }

  /** Returns a reader of codes that makes {@code T} of them. */
  static <T> Function<String, T> code(Function<String, T> make) {
    return text -> {
      require(CsvCells.code(text));
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
    if (CsvCells.isShortened(text)) {
      throw failed(CsvCode.SCIENTIFIC);
    }
    if (text.length() > CsvCells.MAX_REFERENCE) {
      throw new CheckFailedException(
          Finding.of(CsvCode.CELL_TOO_LONG).with("limit", CsvCells.MAX_REFERENCE));
    }
    return text;
  }

  static String text(String text) {
    return text;
  }

  private static void require(Optional<CsvCode> wrong) {
    if (wrong.isPresent()) {
      throw failed(wrong.get());
    }
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
