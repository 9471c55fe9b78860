package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The register of monthly summaries (月汇总移交登记), in the same log as the reports they sum up.
 *
 * <p>A month is handed over by whoever drew it up to the settlement administrator, another person,
 * and only while its reports are still the last ones. What was handed over stays; a correction is a
 * new version with a reason. A request asked again gives the same answer again, and with other
 * content it is refused with {@code STORE-003}. A report that is added or corrected later does not
 * change a month: it makes it {@link #outdated}. Works in the caller's transaction. Safe for use by
 * several threads, each with its own connection.
 */
public final class MonthRegister {

  private final RecordLog log;
  private final Clock clock;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public MonthRegister(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
  }

  /** Returns every hall that ever opened a shift or submitted a report. */
  public NavigableSet<HallCode> knownHalls(Connection connection) throws SQLException {
    return new TreeSet<>(
        Sql.list(
            connection,
            "SELECT hall FROM daily_report UNION SELECT hall FROM shift_opened",
            row -> new HallCode(row.getString(1))));
  }

  /**
   * Draws up the summary of a month from the reports in the log, as of the clock's business date.
   *
   * @param halls every hall of the company with its open days, weekends and holidays
   * @throws StoreException with {@code STORE-004} or {@code STORE-005} if a record is damaged
   */
  public MonthlySummary.Draft draft(
      Connection connection, YearMonth month, Map<HallCode, HallCalendar> halls)
      throws SQLException {
    BusinessDate today = BusinessDate.today(clock);
    MonthCollector collector = collect(connection, month, halls.keySet());
    return MonthlySummary.Draft.of(collector.figures(halls, today), today);
  }

  /** The table only tells which halls to ask; what they reported, their streams tell. */
  private MonthCollector collect(Connection connection, YearMonth month, Set<HallCode> known)
      throws SQLException {
    SortedSet<HallCode> halls = knownHalls(connection);
    halls.addAll(known);
    MonthCollector collector = new MonthCollector(month);
    for (HallCode hall : halls) {
      log.forEach(
          connection, FiledReport.stream(hall), record -> collector.add(FiledReport.of(record)));
    }
    return collector;
  }

  /**
   * Hands a complete month over.
   *
   * @throws CheckFailedException with {@code REPORT-031} (the month is not over), {@code
   *     REPORT-040} (preparer, receiver and approvers are not different persons), {@code
   *     REPORT-041} (new version without reason) or {@code REPORT-042} (reports were submitted
   *     after the summary was drawn up)
   */
  public MonthlySummary.HandedOver handOver(Connection connection, HandOverRequest ask)
      throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = log.earlier(connection, ask.request(), FiledMonth.KIND);
    if (earlier.isPresent()) {
      return repeated(connection, earlier.get(), ask);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    MonthFigures figures = ask.summary().figures();
    int version = last(connection, figures.month()).map(FiledMonth::version).orElse(0) + 1;
    List<Finding> against = against(ask, now, version);
    against.addAll(drawnUpBefore(connection, figures));
    if (!against.isEmpty()) {
      throw new CheckFailedException(against);
    }
    LogRecord record = append(connection, ask, now, version);
    insert(connection, ask, now, version);
    return handedOver(ask, version, record);
  }

  private static List<Finding> against(HandOverRequest ask, Instant now, int version) {
    YearMonth month = ask.summary().figures().month();
    List<Finding> against = new ArrayList<>();
    if (BusinessDate.of(now).isBefore(new BusinessDate(month.atEndOfMonth()))) {
      against.add(Finding.of(MonthCode.NOT_OVER).with("month", month));
    }
    against.addAll(onePerson(ask));
    if (version > 1 && ask.correction().map(String::isBlank).orElse(true)) {
      against.add(
          Finding.of(MonthCode.NEW_VERSION_REASON)
              .with("month", month)
              .with("version", version)
              .in("correction"));
    }
    return against;
  }

  private static List<Finding> onePerson(HandOverRequest ask) {
    List<Finding> against = new ArrayList<>();
    if (ask.receivedBy().equals(ask.preparedBy())) {
      against.add(Finding.of(MonthCode.ONE_PERSON).in("receivedBy"));
    }
    for (ExplainedGap gap : ask.summary().explained()) {
      if (gap.approver().equals(ask.preparedBy())) {
        against.add(Finding.of(MonthCode.ONE_PERSON).in(gap.day().toString()));
      }
    }
    return against;
  }

  private List<Finding> drawnUpBefore(Connection connection, MonthFigures figures)
      throws SQLException {
    MonthCollector now = collect(connection, figures.month(), figures.halls());
    List<FiledReport> reports = List.copyOf(now.last().values());
    boolean same =
        reports.equals(figures.reports()) && now.cumulative(reports).equals(figures.cumulative());
    return same
        ? List.of()
        : List.of(Finding.of(MonthCode.DRAWN_UP_BEFORE).with("month", figures.month()));
  }

  private LogRecord append(Connection connection, HandOverRequest ask, Instant at, int version)
      throws SQLException {
    return log.append(
        connection,
        new Entry(
            FiledMonth.STREAM,
            FiledMonth.KIND,
            ask.request(),
            at,
            MonthBytes.body(ask, version),
            MonthBytes.reasons(ask)));
  }

  private static void insert(Connection connection, HandOverRequest ask, Instant at, int version)
      throws SQLException {
    MonthFigures figures = ask.summary().figures();
    Sql.insert(
        connection,
        "INSERT INTO monthly_summary VALUES (?, ?, ?, ?, ?, ?)",
        figures.month().toString(),
        version,
        at.toEpochMilli(),
        ask.preparedBy().value(),
        ask.receivedBy().value(),
        figures.totals().total().net().fen());
  }

  private MonthlySummary.HandedOver repeated(
      Connection connection, LogRecord record, HandOverRequest ask) throws SQLException {
    int version = FiledMonth.of(record).version();
    log.requireSame(connection, record, MonthBytes.body(ask, version), MonthBytes.reasons(ask));
    return handedOver(ask, version, record);
  }

  private static MonthlySummary.HandedOver handedOver(
      HandOverRequest ask, int version, LogRecord record) {
    return new MonthlySummary.HandedOver(
        ask.summary(),
        new MonthlySummary.HandOver(
            version,
            ask.preparedBy(),
            ask.receivedBy(),
            record.at(),
            ask.correction(),
            record.hash()));
  }

  /** Returns every version of a month that was handed over, the first one first. */
  public List<FiledMonth> versions(Connection connection, YearMonth month) throws SQLException {
    List<FiledMonth> versions = new ArrayList<>();
    log.forEach(
        connection,
        FiledMonth.STREAM,
        record -> {
          FiledMonth filed = FiledMonth.of(record);
          if (filed.month().equals(month)) {
            versions.add(filed);
          }
        });
    return versions;
  }

  /** Returns the last version of a month that was handed over, if one was. */
  public Optional<FiledMonth> last(Connection connection, YearMonth month) throws SQLException {
    List<FiledMonth> versions = versions(connection, month);
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /**
   * Returns one {@code REPORT-039} for each report that was added or corrected after {@code month}
   * was handed over. The month itself stays as it is.
   */
  public List<Finding> outdated(Connection connection, FiledMonth month) throws SQLException {
    NavigableMap<ReportDay, FiledMonth.Report> summed = new TreeMap<>();
    month.reports().forEach(report -> summed.put(report.day(), report));
    TreeSet<HallCode> halls = new TreeSet<>();
    summed.keySet().forEach(day -> halls.add(day.hall()));
    List<Finding> findings = new ArrayList<>();
    collect(connection, month.month(), halls)
        .last()
        .forEach(
            (day, report) -> {
              FiledMonth.Report then = summed.get(day);
              if (then == null || !then.hash().equals(report.hash())) {
                findings.add(outdated(month, day, report));
              }
            });
    return findings;
  }

  private static Finding outdated(FiledMonth month, ReportDay day, FiledReport report) {
    return MonthCheck.on(MonthCode.OUTDATED, day)
        .with("version", report.version())
        .with("month", month.month())
        .with("filed", month.version());
  }
}
