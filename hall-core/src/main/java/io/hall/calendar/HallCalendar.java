package io.hall.calendar;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days and hours on which a hall is open (营业日历), and the days on which the offices behind it
 * work.
 *
 * <pre>{@code
 * HallCalendar hall = HallCalendar.jiaozuo();
 * BusinessDate today = BusinessDate.today(clock);
 * hall.isOpen(today); // is this a business day?
 * hall.opensAt(today); // 08:00 of today, if open
 * hall.nextWorkingDay(today); // by which the invoice is to be reviewed (规程 7.3, 次日)
 * }</pre>
 *
 * <p>Columns of a file: {@code kind,from,to,days,hours,source}. A row of kind {@code WEEKLY} gives
 * the hours of some weekdays from a day until another or until further notice; a row of kind {@code
 * DAY} gives the hours of single days and goes before it, without hours when the hall is closed. A
 * day that no row names is closed. Immutable and thread-safe.
 */
public final class HallCalendar {

  private static final List<String> COLUMNS =
      List.of("kind", "from", "to", "days", "hours", "source");

  private final List<HallRule> rules;
  private final WorkingDays working;

  private HallCalendar(List<HallRule> rules, WorkingDays working) {
    this.rules = List.copyOf(rules);
    this.working = working;
  }

  /** Returns the calendar of Jiaozuo's halls, as far as it is published; see the file. */
  public static HallCalendar jiaozuo() {
    return Shipped.JIAOZUO;
  }

  /** Reads a hall's calendar from the file at {@code path}. */
  public static Checked<HallCalendar> read(Path path, WorkingDays working) {
    return of(RuleFile.read(path, COLUMNS), working);
  }

  /** Reads a hall's calendar from {@code in}, which stays open; findings call it {@code name}. */
  public static Checked<HallCalendar> read(String name, InputStream in, WorkingDays working) {
    return of(RuleFile.read(name, in, COLUMNS), working);
  }

  /** Reads a hall's calendar from its text; findings call it {@code name}. */
  public static Checked<HallCalendar> parse(String name, String text, WorkingDays working) {
    return of(RuleFile.parse(name, text, COLUMNS), working);
  }

  private static Checked<HallCalendar> of(RuleFile file, WorkingDays working) {
    List<Finding> findings = new ArrayList<>(file.findings());
    List<HallRule> rules = new ArrayList<>();
    for (RuleRow row : file.rows()) {
      Optional<HallRule> rule = HallRule.read(row);
      rule.flatMap(r -> rules.stream().filter(r::overlaps).findFirst())
          .ifPresent(
              other -> row.add(Finding.of(SeasonCode.HOURS_OVERLAP).with("other", other.where())));
      findings.addAll(row.findings());
      rule.ifPresent(rules::add);
    }
    return Checked.of(new HallCalendar(rules, working), findings);
  }

  /** The stretches of {@code day} in which the hall is open, ascending; none when closed. */
  public List<OpeningHours> hours(BusinessDate day) {
    return rules.stream()
        .filter(rule -> rule.contains(day))
        .max((a, b) -> a.kind().compareTo(b.kind()))
        .map(HallRule::hours)
        .orElse(List.of());
  }

  /** Whether the hall opens on {@code day} at all: whether it is a business day (营业日). */
  public boolean isOpen(BusinessDate day) {
    return !hours(day).isEmpty();
  }

  /** Whether the hall is open at {@code instant}; in the midday pause it is not. */
  public boolean isOpenAt(Instant instant) {
    ZonedDateTime local = instant.atZone(BusinessDate.ZONE);
    LocalTime time = local.toLocalTime();
    return hours(new BusinessDate(local.toLocalDate())).stream().anyMatch(h -> h.contains(time));
  }

  /** When the hall opens on {@code day} for the first time, if it does. */
  public Optional<Instant> opensAt(BusinessDate day) {
    return hours(day).stream().findFirst().map(h -> at(day, h.opens()));
  }

  /** When the hall closes on {@code day} for the last time, if it opens. */
  public Optional<Instant> closesAt(BusinessDate day) {
    List<OpeningHours> hours = hours(day);
    return hours.isEmpty()
        ? Optional.empty()
        : Optional.of(at(day, hours.get(hours.size() - 1).closes()));
  }

  /**
   * Returns the first day after {@code day} on which the hall is open (下一营业日); {@code SEASON-010}
   * if there is none within 366 days.
   */
  public Checked<BusinessDate> nextOpenDay(BusinessDate day) {
    for (int i = 1; i <= WorkingDays.HORIZON; i++) {
      BusinessDate candidate = day.plusDays(i);
      if (isOpen(candidate)) {
        return Checked.valid(candidate);
      }
    }
    return Checked.invalid(Finding.of(SeasonCode.NO_DAY_WITHIN_A_YEAR).with("day", day));
  }

  /** Whether the offices behind the hall work on {@code day}. */
  public boolean isWorkingDay(BusinessDate day) {
    return working.contains(day);
  }

  /**
   * Returns the first working day after {@code day}; not to be confused with the next calendar day,
   * {@link BusinessDate#next()}. Findings as in {@link WorkingDays#next}.
   */
  public Checked<BusinessDate> nextWorkingDay(BusinessDate day) {
    return working.next(day);
  }

  private static Instant at(BusinessDate day, LocalTime time) {
    return day.date().atTime(time).atZone(BusinessDate.ZONE).toInstant();
  }

  private static final class Shipped {
    static final HallCalendar JIAOZUO =
        of(RuleFile.shipped(HallCalendar.class, "jiaozuo-hall.csv", COLUMNS), WorkingDays.shipped())
            .orThrow();
  }
}
