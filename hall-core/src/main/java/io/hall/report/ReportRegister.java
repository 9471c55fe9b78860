package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.IssuingAttempt;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptLedger.BookHead;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The register of submitted daily reports (日报表上报登记), in the same log as the receipts.
 *
 * <p>A report is submitted on its business day by somebody who took no money that day; later only
 * with a reason and an approval; and only while its figures are still the register's. What was
 * submitted stays; a correction is a new version with a reason. A request asked again gives the
 * same answer again, and with other content it is refused with {@code STORE-003}. As an {@link
 * IssuingGuard} it refuses, with {@code REPORT-014}, every receipt, refund and void on a day whose
 * report is submitted. Works in the caller's transaction. Safe for use by several threads, each
 * with its own connection.
 */
public final class ReportRegister implements IssuingGuard {

  private final RecordLog log;
  private final Clock clock;
  private final ShiftRegister shifts;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public ReportRegister(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
    this.shifts = new ShiftRegister(store, clock);
  }

  /**
   * Submits a balanced report.
   *
   * @throws CheckFailedException with {@code REPORT-011} (submitter is one of the day's cashiers),
   *     {@code REPORT-012} (late without reason and approval, or before its day), {@code
   *     REPORT-013} (new version without reason) or {@code REPORT-018} (receipts or shifts were
   *     added or voided after the report was drawn up)
   */
  public DailyReport.Submitted submit(Connection connection, SubmitRequest ask)
      throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = log.earlier(connection, ask.request(), FiledReport.KIND);
    if (earlier.isPresent()) {
      return repeated(connection, earlier.get(), ask);
    }
    Figures figures = ask.report().figures();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int version = versions(connection, figures.hall(), figures.date()) + 1;
    List<Finding> against = against(ask, now, version);
    against.addAll(outdated(connection, figures));
    if (!against.isEmpty()) {
      throw new CheckFailedException(against);
    }
    List<BookHead> heads = ReceiptLedger.heads(connection, figures.hall());
    LogRecord record = append(connection, ask, now, ReportBytes.body(ask, version, heads));
    insert(connection, figures, version, now, ask.by());
    return submitted(ask, version, record, heads);
  }

  /** Returns how many versions of a day's report were submitted. */
  public int versions(Connection connection, HallCode hall, BusinessDate date) throws SQLException {
    return Sql.first(
            connection,
            "SELECT coalesce(max(version), 0) FROM daily_report"
                + " WHERE hall = ? AND business_date = ?",
            row -> row.getInt(1),
            hall.value(),
            date.toString())
        .orElse(0);
  }

  @Override
  public List<Finding> check(Connection connection, IssuingAttempt attempt) throws SQLException {
    boolean closed =
        attempt.action() != IssuingAttempt.Action.USE_BOOK
            && versions(connection, attempt.hall(), attempt.date()) > 0;
    return closed
        ? List.of(Finding.of(ReportCode.SUBMITTED).with("date", attempt.date()))
        : List.of();
  }

  private static List<Finding> against(SubmitRequest ask, Instant now, int version) {
    List<Finding> against = new ArrayList<>();
    Figures figures = ask.report().figures();
    if (figures.hasSheetOf(ask.by())) {
      against.add(Finding.of(ReportCode.SUBMITTER).in("by"));
    }
    int day = BusinessDate.of(now).compareTo(figures.date());
    if (day < 0 || (day > 0 && !excused(ask))) {
      against.add(Finding.of(ReportCode.LATE).with("date", figures.date()).in("late"));
    }
    if (version > 1 && ask.correction().map(String::isBlank).orElse(true)) {
      against.add(
          Finding.of(ReportCode.CORRECTION_REASON).with("version", version).in("correction"));
    }
    return against;
  }

  private static boolean excused(SubmitRequest ask) {
    return ask.late()
        .map(late -> !late.reason().isBlank() && !late.approver().equals(ask.by()))
        .orElse(false);
  }

  /** Whether the register has moved on since the report was drawn up, in another transaction. */
  private List<Finding> outdated(Connection connection, Figures figures) throws SQLException {
    List<Document> documents = ReceiptLedger.day(connection, figures.hall(), figures.date());
    List<Shift.Closed> settled =
        figures.sheets().stream().flatMap(sheet -> sheet.shifts().stream()).toList();
    boolean same =
        figures.cells().equals(SettlementSheet.cells(documents))
            && figures.numbers().equals(SettlementSheet.numbers(documents))
            && shifts.openShifts(connection, figures.hall(), figures.date()).isEmpty()
            && settled.containsAll(shifts.closedShifts(connection, figures.hall(), figures.date()));
    return same ? List.of() : List.of(Finding.of(ReportCode.OUTDATED).with("date", figures.date()));
  }

  private LogRecord append(Connection connection, SubmitRequest ask, Instant at, Canonical body)
      throws SQLException {
    String stream = FiledReport.stream(ask.report().figures().hall());
    return log.append(
        connection,
        new Entry(stream, FiledReport.KIND, ask.request(), at, body, ReportBytes.reasons(ask)));
  }

  private DailyReport.Submitted repeated(Connection connection, LogRecord record, SubmitRequest ask)
      throws SQLException {
    int version = ReportBytes.version(record.body());
    List<BookHead> heads = ReportBytes.heads(record.body());
    log.requireSame(
        connection, record, ReportBytes.body(ask, version, heads), ReportBytes.reasons(ask));
    return submitted(ask, version, record, heads);
  }

  private static DailyReport.Submitted submitted(
      SubmitRequest ask, int version, LogRecord record, List<BookHead> heads) {
    return new DailyReport.Submitted(
        ask.report(),
        new DailyReport.Submission(
            version, ask.by(), record.at(), ask.late(), ask.correction(), heads, record.hash()));
  }

  private static void insert(
      Connection connection, Figures figures, int version, Instant at, StaffNumber by)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO daily_report VALUES (?, ?, ?, ?, ?, ?)",
        figures.hall().value(),
        figures.date().toString(),
        version,
        at.toEpochMilli(),
        by.value(),
        figures.net().fen());
  }
}
