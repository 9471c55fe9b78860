package io.hall.app.operations;

import io.hall.app.day.DayClosing;
import io.hall.archive.KeptPaper;
import io.hall.archive.PaperRegister;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.payment.HallCode;
import io.hall.report.FiledReport;
import io.hall.report.MonthRegister;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The daily reports of all halls, as they were submitted. */
@Component
class AllReports {

  private static final int SHOWN = 14;

  private final Store store;
  private final Clock clock;
  private final MonthRegister months;
  private final PaperRegister papers;
  private final HallCalendar calendar = HallCalendar.jiaozuo();

  AllReports(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.months = new MonthRegister(store, clock);
    this.papers = new PaperRegister(store, clock);
  }

  /** How a hall's day stands. */
  enum State {
    /** Submitted on its day (已上报). */
    SUBMITTED,
    /** Submitted after its day (逾期上报). */
    LATE,
    /** An open day that is over and has no report (缺报). */
    MISSING,
    /** An open day that is not over (待上报). */
    DUE,
    /** The hall is closed and reported nothing (不营业). */
    CLOSED
  }

  /**
   * A hall's day.
   *
   * @param versions all that were submitted, the first one first
   */
  record Day(HallCode hall, BusinessDate date, State state, List<FiledReport> versions) {

    Day {
      versions = List.copyOf(versions);
    }

    /** The version that counts. */
    public Optional<FiledReport> last() {
      return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }
  }

  /** A day of all halls. */
  record Line(BusinessDate date, List<Day> days) {
    Line {
      days = List.copyOf(days);
    }
  }

  BusinessDate today() {
    return BusinessDate.today(clock);
  }

  /** The days of all halls up to {@code last}, that one first. */
  List<Line> lines(BusinessDate last) {
    return store.read(
        connection -> {
          List<HallCode> halls = List.copyOf(months.knownHalls(connection));
          List<NavigableMap<BusinessDate, List<FiledReport>>> filed = new ArrayList<>();
          for (HallCode hall : halls) {
            filed.add(filed(connection, hall));
          }
          return Stream.iterate(last, day -> day.plusDays(-1))
              .limit(SHOWN)
              .map(day -> line(day, halls, filed))
              .toList();
        });
  }

  private Line line(
      BusinessDate date,
      List<HallCode> halls,
      List<NavigableMap<BusinessDate, List<FiledReport>>> filed) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < halls.size(); i++) {
      List<FiledReport> versions = filed.get(i).getOrDefault(date, List.of());
      days.add(new Day(halls.get(i), date, state(date, versions), versions));
    }
    return new Line(date, days);
  }

  private State state(BusinessDate date, List<FiledReport> versions) {
    if (!versions.isEmpty()) {
      return versions.get(0).isLate() ? State.LATE : State.SUBMITTED;
    }
    if (!calendar.isOpen(date)) {
      return State.CLOSED;
    }
    return date.isBefore(today()) ? State.MISSING : State.DUE;
  }

  private NavigableMap<BusinessDate, List<FiledReport>> filed(Connection connection, HallCode hall)
      throws SQLException {
    NavigableMap<BusinessDate, List<FiledReport>> filed = new TreeMap<>();
    store
        .log()
        .forEach(
            connection,
            FiledReport.stream(hall),
            record -> {
              FiledReport report = FiledReport.of(record);
              filed.computeIfAbsent(report.date(), day -> new ArrayList<>()).add(report);
            });
    return filed;
  }

  /** All versions of a day's report, the first one first. */
  List<FiledReport> versions(HallCode hall, BusinessDate date) {
    return store.read(connection -> filed(connection, hall)).getOrDefault(date, List.of());
  }

  /** The signed paper of a report, if it was kept. */
  Optional<KeptPaper> paper(FiledReport report) {
    String name = DayClosing.paper(report.hall(), report.date(), report.version()).name();
    return store.read(connection -> papers.find(connection, Optional.of(report.hall()), name));
  }

  byte[] content(KeptPaper paper) {
    return store.read(connection -> papers.content(connection, paper));
  }
}
