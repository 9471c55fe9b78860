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
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
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
 * with a reason and an approval. What was submitted stays; a correction is a new version with a
 * reason. As an {@link IssuingGuard} it refuses, with {@code REPORT-014}, every receipt, refund and
 * void on a day whose report is submitted. Works in the caller's transaction. Safe for use by
 * several threads, each with its own connection.
 */
public final class ReportRegister implements IssuingGuard {

  private static final String SUBMITTED = "report.daily.1";

  private final RecordLog log;
  private final Clock clock;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public ReportRegister(Store store, Clock clock) {
    this.log = new RecordLog(store.chain());
    this.clock = clock;
  }

  /**
   * Submits a balanced report.
   *
   * @throws CheckFailedException with {@code REPORT-011} (submitter took money), {@code REPORT-012}
   *     (late without reason and approval) or {@code REPORT-013} (new version without reason)
   */
  public DailyReport.Submitted submit(Connection connection, SubmitRequest ask)
      throws SQLException {
    Optional<LogRecord> earlier = log.find(connection, ask.request());
    if (earlier.isPresent()) {
      return repeated(connection, earlier.get(), ask);
    }
    Figures figures = ask.report().figures();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int version = versions(connection, figures.hall(), figures.date()) + 1;
    List<Finding> against = against(ask, now, version);
    if (!against.isEmpty()) {
      throw new CheckFailedException(against);
    }
    List<BookHead> heads = ReceiptLedger.heads(connection, figures.hall());
    LogRecord record =
        log.append(
            connection,
            new Entry(
                "daily-report/" + figures.hall(),
                SUBMITTED,
                ask.request(),
                now,
                body(ask, version, heads),
                reasons(ask)));
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
        attempt.action() != IssuingAttempt.Action.OPEN_BOOK
            && versions(connection, attempt.hall(), attempt.date()) > 0;
    return closed
        ? List.of(Finding.of(ReportCode.SUBMITTED).with("date", attempt.date()))
        : List.of();
  }

  private static List<Finding> against(SubmitRequest ask, Instant now, int version) {
    List<Finding> against = new ArrayList<>();
    Figures figures = ask.report().figures();
    boolean tookMoney =
        figures.sheets().stream().anyMatch(sheet -> sheet.cashier().equals(ask.by()));
    if (tookMoney) {
      against.add(Finding.of(ReportCode.SUBMITTER).in("by"));
    }
    boolean onItsDay = BusinessDate.of(now).equals(figures.date());
    boolean excused =
        ask.late().map(l -> !l.reason().isBlank() && !l.approver().equals(ask.by())).orElse(false);
    if (!onItsDay && !excused) {
      against.add(Finding.of(ReportCode.LATE).with("date", figures.date()).in("late"));
    }
    if (version > 1 && ask.correction().map(String::isBlank).orElse(true)) {
      against.add(
          Finding.of(ReportCode.CORRECTION_REASON).with("version", version).in("correction"));
    }
    return against;
  }

  private DailyReport.Submitted repeated(Connection connection, LogRecord record, SubmitRequest ask)
      throws SQLException {
    if (!record.kind().equals(SUBMITTED)) {
      throw conflict();
    }
    Canonical.Reader in = record.body().read();
    in.text();
    in.text();
    int version = Math.toIntExact(in.number());
    List<BookHead> heads = readHeads(in.fields());
    Optional<Canonical> reasons = log.personal(connection, record);
    boolean same =
        body(ask, version, heads).equals(record.body())
            && reasons.map(reasons(ask)::equals).orElse(true);
    if (!same) {
      throw conflict();
    }
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

  private static Canonical body(SubmitRequest ask, int version, List<BookHead> heads) {
    Figures figures = ask.report().figures();
    Canonical.Writer out =
        Canonical.write()
            .text(figures.hall().value())
            .text(figures.date().toString())
            .number(version)
            .fields(heads(heads))
            .text(figures.season().code())
            .text(ask.by().value())
            .text(ask.late().map(late -> late.approver().value()).orElse(""))
            .number(figures.net().fen());
    cells(out, figures);
    numbers(out, figures);
    booked(out, ask.report().booked());
    return out.end();
  }

  private static Canonical heads(List<BookHead> heads) {
    Canonical.Writer out = Canonical.write();
    heads.forEach(h -> out.text(h.book()).number(h.records()).bytes(h.hash().bytes()));
    return out.end();
  }

  private static List<BookHead> readHeads(Canonical fields) {
    List<BookHead> heads = new ArrayList<>();
    Canonical.Reader in = fields.read();
    while (!in.atEnd()) {
      heads.add(new BookHead(in.text(), in.number(), Hash.of(in.bytes())));
    }
    return heads;
  }

  private static void cells(Canonical.Writer out, Figures figures) {
    out.number(figures.cells().size());
    for (var entry : figures.cells().entrySet()) {
      Cell cell = entry.getKey();
      Figure figure = entry.getValue();
      out.text(cell.category().name())
          .number(cell.season().firstYear())
          .text(cell.tender().name())
          .number(figure.count())
          .number(figure.paid().fen())
          .number(figure.refundCount())
          .number(figure.refunded().fen());
    }
  }

  private static void numbers(Canonical.Writer out, Figures figures) {
    out.number(figures.numbers().size());
    for (NumberRange range : figures.numbers()) {
      out.text(range.book())
          .text(range.first().toString())
          .text(range.last().toString())
          .number(range.issued())
          .number(range.voided().size());
      range.voided().forEach(number -> out.text(number.toString()));
    }
  }

  private static void booked(Canonical.Writer out, List<OverShort> booked) {
    out.number(booked.size());
    for (OverShort one : booked) {
      out.text(one.cashier().map(StaffNumber::value).orElse(""))
          .text(one.tender().name())
          .number(one.amount().fen())
          .text(one.approver().value());
    }
  }

  /** The reasons in words: they may name a person, so they are kept as personal text. */
  private static Canonical reasons(SubmitRequest ask) {
    boolean none = ask.late().isEmpty() && ask.correction().isEmpty();
    if (none && ask.report().booked().isEmpty()) {
      return Canonical.EMPTY;
    }
    Canonical.Writer out =
        Canonical.write()
            .text(ask.late().map(DailyReport.Late::reason).orElse(""))
            .text(ask.correction().orElse(""));
    ask.report().booked().forEach(one -> out.text(one.reason()));
    return out.end();
  }

  private static StoreException conflict() {
    return StoreException.of(Finding.of(StoreCode.REQUEST_CONFLICT));
  }
}
