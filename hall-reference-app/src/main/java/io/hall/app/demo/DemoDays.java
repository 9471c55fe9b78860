package io.hall.app.demo;

import io.hall.app.data.Company;
import io.hall.app.day.DayClosing;
import io.hall.app.day.ReplayClock;
import io.hall.app.demo.DemoPayers.Visit;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.document.DocumentRenderer;
import io.hall.money.Money;
import io.hall.paper.DailyReportPage;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.DailyReport;
import io.hall.report.HallDay;
import io.hall.report.ReportRegister;
import io.hall.report.SubmitRequest;
import io.hall.security.audit.AuditListener;
import io.hall.security.audit.AuditTrail;
import io.hall.security.seal.SealKey;
import io.hall.settlement.CashCount;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.settlement.Statement;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays past days of one hall through the registers, each with the time of that day. */
final class DemoDays {

  private static final StaffNumber KEEPER = new StaffNumber("BOOKS");
  private static final StaffNumber LEADER = new StaffNumber("L01");
  private static final Money FLOAT = Money.yuan("500.00");

  private final ReplayClock clock = new ReplayClock();
  private final Connection connection;
  private final Company company;
  private final DocumentRenderer renderer;
  private final DemoPayers payers;
  private final HallCode hall;
  private final StaffNumber cashier;
  private final StaffNumber head;
  private final ShiftRegister shifts;
  private final ReportRegister reports;
  private final ReceiptRegister receipts;
  private final DayClosing closing;
  private final List<Receipt> issued = new ArrayList<>();
  private final List<Receipt> invoiced = new ArrayList<>();
  private boolean booked;

  DemoDays(
      Store store,
      Connection connection,
      SealKey key,
      Company company,
      AuditTrail audit,
      DocumentRenderer renderer,
      DemoPayers payers,
      HallCode hall,
      String staff) {
    this.connection = connection;
    this.company = company;
    this.renderer = renderer;
    this.payers = payers;
    this.hall = hall;
    this.cashier = new StaffNumber(staff + "1");
    this.head = new StaffNumber("M" + hall.value().substring(1));
    this.shifts = new ShiftRegister(store, clock);
    this.reports = new ReportRegister(store, clock);
    this.receipts =
        new ReceiptRegister(
            store, clock, List.of(shifts, reports), List.of(new AuditListener(audit)));
    this.closing = new DayClosing(store, clock, key, company);
  }

  /** The receipts of organisations, in their order. */
  List<Receipt> invoiced() {
    return invoiced;
  }

  /** Plays a day of {@code visits}, corrected or late if it shall be. */
  void play(BusinessDate day, int visits, boolean corrected, boolean late) throws SQLException {
    issued.clear();
    at(day, Duration.ofHours(9));
    shifts.open(connection, name("open", day), hall, cashier, FLOAT);
    book(day);
    for (int i = 0; i < visits; i++) {
      at(day, Duration.ofHours(9).plusMinutes(25L * (i + 1)));
      take(day, i);
    }
    at(day, Duration.ofHours(17));
    shifts.close(connection, name("close", day), hall, cashier, count());
    at(late ? day.next() : day, Duration.ofHours(late ? 9 : 17).plusMinutes(20));
    submit(day, Optional.empty(), late);
    if (corrected) {
      at(day, Duration.ofHours(17).plusMinutes(40));
      submit(day, Optional.of("演示:补写附注"), false);
    }
  }

  private void at(BusinessDate day, Duration time) {
    clock.advanceTo(day.start().plus(time));
  }

  private RequestId name(String what, BusinessDate day) {
    return new RequestId("demo-" + what + ":" + hall + ":" + day);
  }

  private void book(BusinessDate day) throws SQLException {
    if (!booked) {
      ReceiptBook book =
          new ReceiptBook(id(), ReceiptBook.Kind.RECEIPT, "S26" + hall + cashier.value(), 1, 1_000);
      receipts.books().take(connection, new BookStep.Registered(name("in", day), book, KEEPER));
      receipts
          .books()
          .take(connection, new BookStep.HandedOut(name("out", day), id(), hall, cashier, KEEPER));
      receipts.books().take(connection, new BookStep.InUse(name("use", day), id(), hall, cashier));
      booked = true;
    }
  }

  private String id() {
    return "2026-2027.S." + hall + "." + cashier;
  }

  private void take(BusinessDate day, int number) throws SQLException {
    String name = "D" + hall + "-" + day + "-" + number;
    Visit visit = payers.visit(name);
    PaymentId id = new PaymentId(name);
    Payment payment =
        new Payment(
            id,
            hall,
            cashier,
            Channel.HALL,
            visit.customer().payer(),
            clock.instant(),
            visit.lines(),
            cash(visit.lines()));
    Receipt receipt =
        receipts.issue(connection, new IssueRequest(new RequestId("pay:" + name), id(), payment));
    payers.pay(visit, id);
    issued.add(receipt);
    if (visit.lines().get(0).category() == FeeCategory.NON_RESIDENTIAL_AREA) {
      invoiced.add(receipt);
    }
  }

  private static Money cash(List<PaymentLine> lines) {
    return Money.sum(
        lines.stream().filter(l -> l.tender() == Tender.CASH).map(PaymentLine::amount).toList());
  }

  /** The drawer with what came in. */
  private CashCount count() {
    return CashCount.fewest(
        FLOAT.plus(Money.sum(issued.stream().map(r -> cash(r.payment().lines())).toList())));
  }

  private void submit(BusinessDate day, Optional<String> correction, boolean late)
      throws SQLException {
    DailyReport.Balanced balanced = DailyReport.draft(day(day)).balance().orThrow();
    Optional<DailyReport.Late> why =
        late ? Optional.of(new DailyReport.Late("演示:当日停电", LEADER)) : Optional.empty();
    RequestId request = name(correction.isPresent() ? "correct" : "submit", day);
    DailyReport.Submitted report =
        reports.submit(connection, new SubmitRequest(request, balanced, head, why, correction));
    closing.close(connection, report, DailyReportPage.of(report, company.head(hall)), renderer);
  }

  private HallDay day(BusinessDate day) throws SQLException {
    List<ReceiptLedger.Document> documents = ReceiptLedger.day(connection, hall, day);
    List<Shift.Closed> closed = shifts.closedShifts(connection, hall, day);
    HeatingSeason season = Company.SEASONS.of(day).orThrow().season();
    Map<PaymentId, Money> payments = new HashMap<>();
    issued.forEach(r -> payments.put(r.payment().id(), r.payment().total()));
    return new HallDay(
        hall,
        day,
        season,
        documents,
        List.of(SettlementSheet.of(hall, cashier, day, documents, closed)),
        List.of(),
        statements(day),
        payments);
  }

  private List<Statement> statements(BusinessDate day) {
    List<Statement> statements = new ArrayList<>();
    for (Tender tender : List.of(Tender.POS, Tender.WECHAT, Tender.ALIPAY)) {
      List<Statement.Line> lines =
          issued.stream()
              .filter(r -> !r.payment().paidBy(tender).isZero())
              .map(r -> stated(r.payment(), tender, day))
              .toList();
      statements.add(new Statement(tender, hall, lines));
    }
    return statements;
  }

  private Statement.Line stated(Payment payment, Tender tender, BusinessDate day) {
    Instant at = payment.paidAt();
    return new Statement.Line(
        Optional.of(cashier),
        at,
        payment.lines().get(0).reference(),
        Statement.Kind.SALE,
        payment.paidBy(tender),
        Money.ZERO,
        day.next().date());
  }
}
