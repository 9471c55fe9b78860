package io.hall.app.shift;

import io.hall.calendar.BusinessDate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants as a page shows them: the hall's time of the day, and the day where it is another. */
public final class Hours {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Makes one. */
  public Hours() {}

  /** The time of the day, such as {@code 07:48}. */
  public String of(Instant at) {
    return TIME.format(at.atZone(BusinessDate.ZONE));
  }

  /** Date and time, such as {@code 2026-11-26 07:48}. */
  public String fullOf(Instant at) {
    return DATE.format(at.atZone(BusinessDate.ZONE));
  }

  /** Day and time, such as {@code 11-26 07:48}. */
  public String dayOf(Instant at) {
    return DAY.format(at.atZone(BusinessDate.ZONE));
  }
}
