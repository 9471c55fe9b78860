package io.hall.conduct.duty;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How a company reads clause 4.1 (到岗规则): set once, as data.
 *
 * <p>The clause says "each day, ten minutes before business" (每天于营业前10分钟): once a day, before the
 * hall first opens. A hall with a midday pause that wants a check before the afternoon too takes
 * {@link Openings#EACH}.
 *
 * @param openings before which openings of a day a check is needed
 * @param unready what happens when somebody issues without one
 * @param lead how long before the opening one is to be there; exactly that long before is in time
 */
public record ReadinessRule(Openings openings, Unready unready, Duration lead) {

  /** Before which openings of a day a check is needed. */
  public enum Openings {
    /** Before the first, as the clause is worded. */
    FIRST,
    /** Before each. */
    EACH
  }

  /** What happens when somebody issues without a check. */
  public enum Unready {
    /** The receipt is refused. */
    REFUSE,
    /** The receipt is issued, and that there was no check is on record. */
    RECORD
  }

  /** Returns the clause as it is worded: once a day, ten minutes, and nothing is issued without. */
  public static ReadinessRule regulation() {
    return new ReadinessRule(Openings.FIRST, Unready.REFUSE, Duration.ofMinutes(10));
  }

  /** Returns this rule with another answer to issuing without a check. */
  public ReadinessRule when(Unready other) {
    return new ReadinessRule(openings, other, lead);
  }

  /** Returns this rule for other openings. */
  public ReadinessRule before(Openings other) {
    return new ReadinessRule(other, unready, lead);
  }

  /** The openings of a day before which a check is needed, ascending; none when closed. */
  public List<LocalTime> openings(HallCalendar calendar, BusinessDate day) {
    List<LocalTime> all = calendar.hours(day).stream().map(OpeningHours::opens).toList();
    return openings == Openings.FIRST ? all.stream().limit(1).toList() : all;
  }

  /**
   * The opening whose check counts at an instant: the last one of its day that has come, or the
   * first when none has. Empty when the hall is closed that day.
   */
  public Optional<LocalTime> openingFor(HallCalendar calendar, BusinessDate day, Instant at) {
    List<LocalTime> all = openings(calendar, day);
    return all.stream()
        .filter(opening -> !instant(day, opening).isAfter(at))
        .reduce((earlier, later) -> later)
        .or(() -> all.stream().findFirst());
  }

  /** The last instant at which one is in time for an opening. */
  public Instant latestArrival(BusinessDate day, LocalTime opening) {
    return instant(day, opening).minus(lead);
  }

  /** The instant of a time of a business day, which is Shanghai's. */
  static Instant instant(BusinessDate day, LocalTime time) {
    return day.date().atTime(time).atZone(BusinessDate.ZONE).toInstant();
  }
}
