package io.hall.app.server;

import io.hall.calendar.BusinessDate;
import java.time.DateTimeException;

/** A day in the address of a page that is only to be looked at. */
public final class AskedDay {

  private AskedDay() {}

  /** Returns the day; what is no day is taken for the usual one, and the form shows which. */
  public static BusinessDate of(String text, BusinessDate usual) {
    try {
      return text.isBlank() ? usual : BusinessDate.parse(text.strip());
    } catch (DateTimeException e) {
      return usual;
    }
  }
}
