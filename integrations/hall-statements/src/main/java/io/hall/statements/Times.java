package io.hall.statements;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads dates and times, all of Asia/Shanghai. Each method returns the value or throws {@link
 * CheckFailedException}; no text is echoed.
 */
final class Times {

  /** The forms that are read when a mapping names none. */
  static final List<DateTimeFormatter> MOMENTS =
      Stream.of(
              "yyyy-MM-dd HH:mm:ss",
              "yyyy-MM-dd'T'HH:mm:ss",
              "yyyy/M/d H:mm:ss",
              "yyyy/M/d H:mm",
              "yyyy-MM-dd HH:mm",
              "yyyyMMddHHmmss",
              "yyyyMMdd HHmmss",
              "yyyyMMdd HH:mm:ss",
              "yyyy年M月d日 H:mm:ss",
              "yyyy-MM-dd",
              "yyyy/M/d",
              "yyyyMMdd",
              "yyyy年M月d日")
          .map(Times::form)
          .toList();

  /** The forms of a time of day that are read when a mapping names none. */
  static final List<DateTimeFormatter> TIMES =
      Stream.of("H:mm:ss", "HHmmss", "H:mm").map(Times::form).toList();

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,14}");
  private static final Pattern SERIAL =
      Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,20})?|[0-9](\\.[0-9]{1,17})?E-[1-9]");
  private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private Times() {}

  /**
   * Returns the form of a pattern such as {@code yyyy-MM-dd HH:mm:ss}; seconds at its end may carry
   * a fraction.
   *
   * @throws IllegalArgumentException if it is none
   */
  static DateTimeFormatter form(String pattern) {
    DateTimeFormatterBuilder form =
        new DateTimeFormatterBuilder().appendPattern(pattern.replace('y', 'u'));
    if (pattern.endsWith(":ss")) {
      form.optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd();
    }
    return form.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Reads a date with or without a time; without one it is the beginning of the day. */
  static LocalDateTime moment(Cell cell, List<DateTimeFormatter> forms) {
    LocalDateTime moment = cell.isDate() ? ofSerial(cell) : written(cell, forms);
    if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
      throw failed();
    }
    return moment;
  }

  /** Reads a time of day. */
  static LocalTime time(Cell cell, List<DateTimeFormatter> forms) {
    if (cell.isDate()) {
      Duration sinceMidnight = sinceBegin(cell);
      if (sinceMidnight.toDays() > 0) {
        throw failed();
      }
      return LocalTime.MIDNIGHT.plus(sinceMidnight);
    }
    String text = text(cell);
    return fitting(text, forms)
        .flatMap(form -> tried(() -> LocalTime.from(form.parse(text))).stream())
        .findFirst()
        .orElseThrow(Times::failed);
  }

  private static LocalDateTime written(Cell cell, List<DateTimeFormatter> forms) {
    String text = text(cell);
    return fitting(text, forms)
        .flatMap(form -> tried(() -> moment(form, text)).stream())
        .findFirst()
        .orElseThrow(Times::failed);
  }

  /** The text that the forms are tried on; a number of a workbook must be plain digits. */
  private static String text(Cell cell) {
    String text = Texts.narrow(Texts.bare(cell.text()));
    if (cell.type() == Cell.Type.NUMBER && !DIGITS.matcher(text).matches()) {
      throw failed();
    }
    return text;
  }

  /** The forms that the whole text has, found without the cost of exceptions. */
  private static Stream<DateTimeFormatter> fitting(String text, List<DateTimeFormatter> forms) {
    return forms.stream()
        .filter(
            form -> {
              ParsePosition end = new ParsePosition(0);
              return form.parseUnresolved(text, end) != null && end.getIndex() == text.length();
            });
  }

  private static LocalDateTime moment(DateTimeFormatter form, String text) {
    TemporalAccessor read = form.parseBest(text, LocalDateTime::from, LocalDate::from);
    return read instanceof LocalDateTime at ? at : LocalDate.from(read).atStartOfDay();
  }

  private static <T> Optional<T> tried(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Days and their part as a spreadsheet counts them, to the nearest millisecond. */
  private static LocalDateTime ofSerial(Cell cell) {
    Duration since = sinceBegin(cell);
    LocalDate begin = cell.type() == Cell.Type.DATE_1904 ? FROM_1904 : FROM_1900;
    return begin.atStartOfDay().plus(since);
  }

  private static Duration sinceBegin(Cell cell) {
    if (!SERIAL.matcher(cell.text()).matches()) {
      throw failed();
    }
    BigDecimal millis =
        new BigDecimal(cell.text()).multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
    return Duration.ofMillis(millis.longValueExact());
  }

  private static CheckFailedException failed() {
    return new CheckFailedException(Finding.of(StatementsCode.TIME));
  }
}
