package io.hall.app.manager;

import io.hall.app.approval.Ask;
import io.hall.app.approval.Asks;
import io.hall.app.approval.Decision;
import io.hall.app.customer.Charges;
import io.hall.app.data.Company;
import io.hall.app.day.DayClosing;
import io.hall.app.day.DayDraft;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.Letterhead;
import io.hall.money.Money;
import io.hall.paper.DailyReportPage;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.reconcile.Line;
import io.hall.reconcile.Reconciler;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import io.hall.report.DailyReport;
import io.hall.report.ReportRegister;
import io.hall.report.SubmitRequest;
import io.hall.security.audit.AuditLog;
import io.hall.settlement.ShiftRegister;
import io.hall.settlement.Statement;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** A hall's days: what the registers and the statements say of one, and its report. */
@Component
class HallDays {

  private final ReceiptRegister receipts;
  private final ShiftRegister shifts;
  private final ReportRegister reports;
  private final Charges charges;
  private final DayStatements statements;
  private final DayBookings bookings;
  private final Asks asks;
  private final AuditLog audit;
  private final DayClosing closing;
  private final DocumentRenderer renderer;
  private final Company company;

  @SuppressWarnings("TooManyParameters") // what a day is put together from
  HallDays(
      ReceiptRegister receipts,
      ShiftRegister shifts,
      ReportRegister reports,
      Charges charges,
      DayStatements statements,
      DayBookings bookings,
      Asks asks,
      AuditLog audit,
      DayClosing closing,
      DocumentRenderer renderer,
      Company company) {
    this.receipts = receipts;
    this.shifts = shifts;
    this.reports = reports;
    this.charges = charges;
    this.statements = statements;
    this.bookings = bookings;
    this.asks = asks;
    this.audit = audit;
    this.closing = closing;
    this.renderer = renderer;
    this.company = company;
  }

  /**
   * How a day stands.
   *
   * @param draft its report as it is drawn up now
   * @param money why the money differs
   * @param statements the statements that were handed in
   * @param bookings what is booked as over or short
   * @param versions how many versions of its report were submitted
   * @param late what was asked about a late submission
   * @param lateDecision what was decided about it
   */
  record Look(
      DailyReport.Draft draft,
      Reconciliation money,
      List<DayStatements.Kept> statements,
      List<DayBookings.Booking> bookings,
      int versions,
      Optional<Ask> late,
      Optional<Decision> lateDecision) {

    /** The reason and the approval of a late submission, if it was granted. */
    public Optional<DailyReport.Late> granted() {
      return lateDecision
          .filter(Decision::granted)
          .map(decision -> new DailyReport.Late(late.orElseThrow().note(), decision.by()));
    }
  }

  /** Looks at a hall's day. */
  Look look(Connection connection, HallCode hall, BusinessDate date) throws SQLException {
    List<DayStatements.Kept> kept = statements.of(connection, hall, date);
    List<Statement> stated = kept.stream().map(DayStatements.Kept::statement).toList();
    List<DayBookings.Booking> booked = bookings.of(connection, hall, date);
    DayDraft.Beside beside =
        new DayDraft.Beside(
            stated,
            payments(connection, hall, date),
            UnaryOperator.identity(),
            booked.stream().map(DayBookings.Booking::what).toList());
    DailyReport.Draft draft =
        new DayDraft(shifts)
            .of(connection, hall, date, Company.SEASONS.of(date).orThrow().season(), beside);
    Optional<Ask> late = asks.last(connection, Ask.Kind.LATE_REPORT, hall, date.toString());
    return new Look(
        draft,
        money(connection, hall, date, stated),
        kept,
        booked,
        reports.versions(connection, hall, date),
        late,
        late.isPresent() ? asks.decision(connection, late.get().id()) : Optional.empty());
  }

  private Reconciliation money(
      Connection connection, HallCode hall, BusinessDate date, List<Statement> stated)
      throws SQLException {
    List<Line> register = DayLines.of(connection, receipts, hall, date);
    return Reconciler.with(RuleSet.STANDARD)
        .money(
            register,
            DayLines.money(register, stated, shifts.closedShifts(connection, hall, date)));
  }

  /** What the billing system has of the day's documents; what is void has its counter-entry. */
  private Map<PaymentId, Money> payments(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    List<PaymentId> ids =
        ReceiptLedger.day(connection, hall, date).stream()
            .filter(ReceiptLedger.Document::counts)
            .map(ReceiptLedger.Document::payment)
            .toList();
    return charges.paid(connection, ids);
  }

  /** Whether something was done on a day and no report of it is submitted. */
  boolean isLeftBehind(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    return reports.versions(connection, hall, date) == 0
        && !(ReceiptLedger.day(connection, hall, date).isEmpty()
            && shifts.closedShifts(connection, hall, date).isEmpty()
            && shifts.openShifts(connection, hall, date).isEmpty());
  }

  /** How many versions of a day's report were submitted. */
  int versions(Connection connection, HallCode hall, BusinessDate date) throws SQLException {
    return reports.versions(connection, hall, date);
  }

  /**
   * Submits the report of a balanced day; its signed paper is kept and the day closed with it.
   *
   * @param correction why there is a new version
   */
  void submit(
      Connection connection,
      RequestId request,
      HallCode hall,
      BusinessDate date,
      StaffNumber by,
      Optional<String> correction)
      throws SQLException {
    Look look = look(connection, hall, date);
    DailyReport.Balanced balanced = look.draft().balance().orThrow();
    DailyReport.Submitted submitted =
        reports.submit(
            connection, new SubmitRequest(request, balanced, by, look.granted(), correction));
    Document page =
        DailyReportPage.of(submitted, head(hall), audit.seal(connection, Optional.of(hall)));
    closing.close(connection, submitted, page, renderer);
  }

  /** Returns a receipt of a hall, by its number as it is typed. */
  Receipt receipt(Connection connection, HallCode hall, String number) throws SQLException {
    Optional<ReceiptNumber> read = ReceiptNumber.parse(number.strip()).value();
    Optional<Receipt> found =
        read.isEmpty() ? Optional.empty() : receipts.find(connection, read.get());
    return found
        .filter(receipt -> receipt.payment().hall().equals(hall))
        .orElseThrow(
            () -> new CheckFailedException(Finding.of(ManagerCode.NO_RECEIPT).in("number")));
  }

  /** The head of a hall's papers. */
  Letterhead head(HallCode hall) {
    return company.head(hall);
  }
}
