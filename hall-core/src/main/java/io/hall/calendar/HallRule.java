package io.hall.calendar;

import io.hall.check.Finding;
import io.hall.csv.RuleRow;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row of a {@link HallCalendar}. */
record HallRule(
    String where,
    Kind kind,
    Span<BusinessDate> span,
    Set<DayOfWeek> days,
    List<OpeningHours> hours) {

  /** Whether a row gives the hours of weekdays or of single days; the later wins. */
  enum Kind {
    WEEKLY,
    DAY
  }

  static Optional<HallRule> read(RuleRow row) {
    Optional<Kind> kind = row.required("kind", "WEEKLY", RuleRow.constant(Kind.class));
    boolean weekly = kind.equals(Optional.of(Kind.WEEKLY));
    Optional<BusinessDate> from = row.required("from", "2026-09-01", BusinessDate::find);
    Optional<BusinessDate> to =
        weekly
            ? row.optional("to", "2027-03-15", BusinessDate::find)
            : row.required("to", "2026-09-01", BusinessDate::find);
    Optional<Set<DayOfWeek>> days = days(row, weekly);
    Optional<List<OpeningHours>> hours = hours(row, weekly);
    row.requiredText("source", "焦作日报 2024-11");
    if (!Span.inOrder(from, to)) {
      row.add(Finding.of(SeasonCode.ENDS_BEFORE_IT_BEGINS));
    }
    return row.isRight()
        ? Optional.of(
            new HallRule(
                row.where(),
                kind.orElseThrow(),
                new Span<>(from, to),
                days.orElse(EnumSet.allOf(DayOfWeek.class)),
                hours.orElse(List.of())))
        : Optional.empty();
  }

  private static Optional<Set<DayOfWeek>> days(RuleRow row, boolean weekly) {
    if (weekly) {
      return row.required("days", "SAT SUN", HallRule::weekdays);
    }
    row.unused("days");
    return Optional.empty();
  }

  private static Optional<List<OpeningHours>> hours(RuleRow row, boolean weekly) {
    String example = "08:00-12:00 14:00-18:00";
    return weekly
        ? row.required("hours", example, OpeningHours::parseDay)
        : row.optional("hours", example, OpeningHours::parseDay);
  }

  private static Optional<Set<DayOfWeek>> weekdays(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String name : text.split(" ", -1)) {
      Optional<DayOfWeek> day = weekday(name);
      if (day.isEmpty() || !days.add(day.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(Collections.unmodifiableSet(days));
  }

  private static Optional<DayOfWeek> weekday(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name.equals(day.name().substring(0, 3))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  boolean contains(BusinessDate day) {
    return span.contains(day) && days.contains(day.date().getDayOfWeek());
  }

  boolean overlaps(HallRule other) {
    return kind == other.kind
        && span.overlaps(other.span)
        && !Collections.disjoint(days, other.days);
  }
}
