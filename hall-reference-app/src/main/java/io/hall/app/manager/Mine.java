package io.hall.app.manager;

import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import java.time.Clock;
import java.time.format.DateTimeParseException;

/** What whoever is signed in may see: their own hall; anything else is not there. */
final class Mine {

  private Mine() {}

  /** A day of my hall. */
  record Day(HallCode hall, BusinessDate date) {}

  static HallCode hall(SignedIn me) {
    return me.getPrincipal().account().hall().orElseThrow(NotThere::new);
  }

  /** Returns a day of my hall that has come; another hall's is not there. */
  static Day day(SignedIn me, String hall, String date, Clock clock) {
    if (!hall(me).value().equals(hall)) {
      throw new NotThere();
    }
    try {
      BusinessDate day = BusinessDate.parse(date);
      if (day.isAfter(BusinessDate.today(clock))) {
        throw new NotThere();
      }
      return new Day(hall(me), day);
    } catch (DateTimeParseException e) {
      throw new NotThere();
    }
  }
}
