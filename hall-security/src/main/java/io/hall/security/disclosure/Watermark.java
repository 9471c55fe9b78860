package io.hall.security.disclosure;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * What every page and row of an export says of its origin (水印).
 *
 * @param by who exported it
 * @param at when
 * @param grant under which permission
 */
public record Watermark(StaffNumber by, Instant at, GrantId grant) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Returns it in words: {@code C07 2026-11-23 12:00 D-000017}. */
  public String text() {
    return by + " " + TIME.format(at.atZone(BusinessDate.ZONE)) + " " + grant;
  }
}
