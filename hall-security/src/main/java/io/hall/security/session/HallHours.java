package io.hall.security.session;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.payment.HallCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** When halls close (营业时间, SPI), as far as it ends sessions. Safe for use by several threads. */
@FunctionalInterface
public interface HallHours {

  /** Halls without hours: offices, where the absolute limit alone ends a session. */
  HallHours NONE = (hall, day) -> Optional.empty();

  /**
   * Returns when a hall closes on a day; the beginning of the day if it does not open at all, and
   * empty if it has no hours.
   */
  Optional<Instant> closing(HallCode hall, BusinessDate day);

  /** Returns the hours in these calendars; a hall that is not among them has none. */
  static HallHours of(Map<HallCode, HallCalendar> calendars) {
    Map<HallCode, HallCalendar> known = Map.copyOf(calendars);
    return (hall, day) ->
        Optional.ofNullable(known.get(hall))
            .map(calendar -> calendar.closesAt(day).orElse(day.start()));
  }
}
