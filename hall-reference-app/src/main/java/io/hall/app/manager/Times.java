package io.hall.app.manager;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times as pages show and read them, those of the halls. */
final class Times {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessDate.ZONE);

  private Times() {}

  static String text(Instant at) {
    return SHOWN.format(at);
  }

  /** Reads what a field of date and time holds; its finding names the field. */
  static Instant read(String text, String field) {
    try {
      return LocalDateTime.parse(text).atZone(BusinessDate.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw new CheckFailedException(Finding.of(ManagerCode.NOT_A_TIME).in(field));
    }
  }

  /** Reads what a field of a date holds. */
  static BusinessDate date(String text, String field) {
    try {
      return BusinessDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CheckFailedException(Finding.of(ManagerCode.NOT_A_TIME).in(field));
    }
  }
}
