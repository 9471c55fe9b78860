package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.settlement.Figure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects the reports of a month, and of those before it what the season's sum needs. The versions
 * of a day may come in any order. Not safe for use by several threads.
 */
final class MonthCollector {

  private static final Comparator<FiledReport> FILED =
      Comparator.comparing((FiledReport report) -> new ReportDay(report.hall(), report.date()))
          .thenComparing(FiledReport::version);

  private final YearMonth month;
  private final List<FiledReport> versions = new ArrayList<>();
  private final Map<ReportDay, Earlier> before = new HashMap<>();

  MonthCollector(YearMonth month) {
    this.month = month;
  }

  /** What is kept of a report of an earlier month. */
  private record Earlier(int version, HeatingSeason season, Figure total) {
    static Earlier of(FiledReport report) {
      return new Earlier(report.version(), report.season(), report.total());
    }
  }

  /** Takes a report; one of a later month is left aside. */
  void add(FiledReport report) {
    YearMonth of = YearMonth.from(report.date().date());
    if (of.equals(month)) {
      versions.add(report);
    } else if (of.isBefore(month)) {
      before.merge(day(report), Earlier.of(report), (a, b) -> a.version() > b.version() ? a : b);
    }
  }

  static ReportDay day(FiledReport report) {
    return new ReportDay(report.hall(), report.date());
  }

  /** The last version of each day's report. */
  NavigableMap<ReportDay, FiledReport> last() {
    NavigableMap<ReportDay, FiledReport> last = new TreeMap<>();
    sorted().forEach(report -> last.put(day(report), report));
    return last;
  }

  private List<FiledReport> sorted() {
    return versions.stream().sorted(FILED).toList();
  }

  /** Puts together what was collected, as of {@code today}. */
  MonthFigures figures(Map<HallCode, HallCalendar> halls, BusinessDate today) {
    NavigableMap<ReportDay, FiledReport> last = last();
    SortedSet<ReportDay> gaps = new TreeSet<>();
    SortedSet<ReportDay> closed = new TreeSet<>();
    for (int of = 1; of <= month.lengthOfMonth(); of++) {
      BusinessDate date = new BusinessDate(month.atDay(of));
      halls.forEach(
          (hall, calendar) -> {
            ReportDay day = new ReportDay(hall, date);
            boolean reported = last.containsKey(day);
            if (calendar.isOpen(date) && !reported && !date.isAfter(today)) {
              gaps.add(day);
            } else if (!calendar.isOpen(date) && reported) {
              closed.add(day);
            }
          });
    }
    return new MonthFigures(
        month,
        new TreeSet<>(halls.keySet()),
        List.copyOf(last.values()),
        sorted().stream().filter(FiledReport::isLate).toList(),
        sorted().stream().filter(report -> report.version() > 1).toList(),
        gaps,
        closed,
        MonthTotals.of(last.values()),
        cumulative(last.values()));
  }

  /** The sums of the seasons that the month's reports name, from their first report on. */
  SortedMap<HeatingSeason, Figure> cumulative(Collection<FiledReport> reports) {
    SortedMap<HeatingSeason, Figure> sums = new TreeMap<>();
    reports.forEach(report -> sums.merge(report.season(), report.total(), Figure::plus));
    before
        .values()
        .forEach(
            earlier -> sums.computeIfPresent(earlier.season(), (s, f) -> f.plus(earlier.total())));
    return sums;
  }
}
