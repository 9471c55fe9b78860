package io.hall.app.office;

import io.hall.calendar.BusinessDate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants as people of the hall read them. */
final class Times {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BusinessDate.ZONE);

  private Times() {}

  static String of(Instant at) {
    return FORM.format(at);
  }
}
