package io.hall.calendar;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days on which offices work (工作日): Monday to Friday, less public holidays (放假), and the days
 * worked in their place (调休上班), as the State Council announces them each year.
 *
 * <p>Columns of a file: {@code kind,from,to,source}; {@code kind} is {@code HOLIDAY} or {@code
 * WORKDAY}. A year is known when a row lies in it. Immutable and thread-safe.
 */
public final class WorkingDays {

  private static final List<String> COLUMNS = List.of("kind", "from", "to", "source");
  static final int HORIZON = 366;

  private final List<Row> rows;

  private WorkingDays(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Returns the working days of mainland China that the library ships: 2024 to 2026. */
  public static WorkingDays shipped() {
    return Shipped.DAYS;
  }

  /** Reads working days from the file at {@code path}. */
  public static Checked<WorkingDays> read(Path path) {
    return of(RuleFile.read(path, COLUMNS));
  }

  /** Reads working days from {@code in}, which stays open; findings call it {@code name}. */
  public static Checked<WorkingDays> read(String name, InputStream in) {
    return of(RuleFile.read(name, in, COLUMNS));
  }

  /** Reads working days from their text; findings call it {@code name}. */
  public static Checked<WorkingDays> parse(String name, String text) {
    return of(RuleFile.parse(name, text, COLUMNS));
  }

  private static Checked<WorkingDays> of(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    List<Row> rows = new ArrayList<>();
    for (RuleRow row : file.rows()) {
      Optional<Row> read = Row.read(row);
      read.flatMap(r -> rows.stream().filter(o -> o.days().overlaps(r.days())).findFirst())
          .ifPresent(
              other ->
                  row.add(Finding.of(SeasonCode.DAY_NAMED_TWICE).with("other", other.where())));
      findings.addAll(row.findings());
      read.ifPresent(rows::add);
    }
    return Checked.of(new WorkingDays(rows), findings);
  }

  /** Whether offices work on {@code day}, as far as its year is known; else by its weekday. */
  public boolean contains(BusinessDate day) {
    return rows.stream()
        .filter(row -> row.days().contains(day))
        .findFirst()
        .map(row -> row.kind() == Kind.WORKDAY)
        .orElseGet(() -> !isWeekend(day));
  }

  /** Whether the holidays of the year of {@code day} are in the data. */
  public boolean knows(BusinessDate day) {
    int year = day.date().getYear();
    return rows.stream().anyMatch(row -> row.isIn(year));
  }

  /**
   * Returns the first working day after {@code day} (次一工作日).
   *
   * <p>The finding {@code SEASON-009} makes it suspect when the holidays of a year on the way are
   * not in the data; {@code SEASON-010} says that there is none within 366 days.
   */
  public Checked<BusinessDate> next(BusinessDate day) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= HORIZON; i++) {
      BusinessDate candidate = day.plusDays(i);
      if (findings.isEmpty() && !knows(candidate)) {
        findings.add(
            Finding.of(SeasonCode.HOLIDAYS_NOT_KNOWN).with("year", candidate.date().getYear()));
      }
      if (contains(candidate)) {
        return Checked.of(candidate, findings);
      }
    }
    return Checked.invalid(Finding.of(SeasonCode.NO_DAY_WITHIN_A_YEAR).with("day", day));
  }

  private static boolean isWeekend(BusinessDate day) {
    DayOfWeek weekday = day.date().getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }

  private enum Kind {
    HOLIDAY,
    WORKDAY
  }

  private record Row(String where, Kind kind, Span<BusinessDate> days) {

    static Optional<Row> read(RuleRow row) {
      Optional<Kind> kind = row.required("kind", "HOLIDAY", RuleRow.constant(Kind.class));
      Optional<BusinessDate> from = row.required("from", "2026-10-01", BusinessDate::find);
      Optional<BusinessDate> to = row.required("to", "2026-10-07", BusinessDate::find);
      row.requiredText("source", "国办发明电〔2025〕7号");
      if (!Span.inOrder(from, to)) {
        row.add(Finding.of(SeasonCode.ENDS_BEFORE_IT_BEGINS));
      }
      return row.isRight()
          ? Optional.of(new Row(row.where(), kind.orElseThrow(), new Span<>(from, to)))
          : Optional.empty();
    }

    boolean isIn(int year) {
      return days.from().filter(from -> from.date().getYear() <= year).isPresent()
          && days.to().filter(to -> to.date().getYear() >= year).isPresent();
    }
  }

  private static final class Shipped {
    static final WorkingDays DAYS =
        of(RuleFile.shipped(WorkingDays.class, "cn-working-days.csv", COLUMNS)).orThrow();
  }
}
