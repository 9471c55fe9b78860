package io.hall.app.demo;

import io.hall.app.customer.Charges;
import io.hall.app.customer.Customer;
import io.hall.app.customer.Customers;
import io.hall.app.day.ReplayClock;
import io.hall.app.manager.DayStatements;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.conduct.Note;
import io.hall.conduct.Stretch;
import io.hall.conduct.duty.Leave;
import io.hall.conduct.weekly.Registers;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.ReportRegister;
import io.hall.security.audit.AuditListener;
import io.hall.security.audit.AuditLog;
import io.hall.security.disclosure.DisclosureAsk;
import io.hall.security.disclosure.DisclosureDesk;
import io.hall.security.disclosure.Resource;
import io.hall.security.disclosure.Scope;
import io.hall.security.disclosure.Terms;
import io.hall.security.masking.DataClass;
import io.hall.settlement.CashCount;
import io.hall.settlement.Denomination;
import io.hall.settlement.ShiftRegister;
import io.hall.settlement.Statement;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Yesterday, which the manager has still to submit: one cashier's drawer is ten yuan short, and the
 * statement of WeChat that was handed in lacks its last line. And two things that wait for a word.
 */
@Component
class DemoYesterday {

  static final StaffNumber CASHIER = new StaffNumber("C02");

  private static final StaffNumber KEEPER = new StaffNumber("BOOKS");
  private static final StaffNumber HEAD = new StaffNumber("M01");
  private static final Money FLOAT = Money.yuan("500.00");
  private static final String BOOK = "2026-2027.S.H01.C02.A";

  private final Store store;
  private final Clock clock;
  private final AuditLog audit;
  private final Customers customers;
  private final Charges charges;
  private final DayStatements statements;
  private final Registers conduct;
  private final DisclosureDesk disclosures;

  DemoYesterday(
      Store store,
      Clock clock,
      AuditLog audit,
      Customers customers,
      Charges charges,
      DayStatements statements,
      Registers conduct,
      DisclosureDesk disclosures) {
    this.store = store;
    this.clock = clock;
    this.audit = audit;
    this.customers = customers;
    this.charges = charges;
    this.statements = statements;
    this.conduct = conduct;
    this.disclosures = disclosures;
  }

  /** A payment of yesterday: who, how much, how, and when. */
  private record Visit(
      String customer, String yuan, Tender tender, String reference, Duration time) {

    PaymentLine line() {
      return new PaymentLine(
          FeeCategory.RESIDENTIAL_AREA,
          new HeatingSeason(2026),
          tender,
          Money.yuan(yuan),
          reference,
          Optional.empty());
    }
  }

  private static List<Visit> visits() {
    return List.of(
        visit("10000091", "300.00", Tender.CASH, "", 525),
        visit("10000092", "412.50", Tender.WECHAT, "WX-DEMO-0001", 560),
        visit("10000093", "500.00", Tender.POS, "POS-DEMO-0001", 600),
        visit("10000094", "210.00", Tender.CASH, "", 640),
        visit("10000095", "388.80", Tender.ALIPAY, "ALI-DEMO-0001", 870),
        visit("10000096", "266.60", Tender.WECHAT, "WX-DEMO-0002", 930));
  }

  private static Visit visit(String who, String yuan, Tender tender, String number, int minutes) {
    return new Visit(who, yuan, tender, number, Duration.ofMinutes(minutes));
  }

  /** Plays it, once the customers are there. */
  void play(Connection connection) throws SQLException {
    BusinessDate day = BusinessDate.today(clock).plusDays(-1);
    ReplayClock then = new ReplayClock();
    ShiftRegister shifts = new ShiftRegister(store, then);
    ReceiptRegister receipts =
        new ReceiptRegister(
            store,
            then,
            List.of(shifts, new ReportRegister(store, then)),
            List.of(new AuditListener(audit)));
    then.advanceTo(day.start().plus(Duration.ofHours(8)));
    shifts.open(connection, RequestId.next(clock), DemoPeople.HALL, CASHIER, FLOAT);
    book(connection, receipts.books());
    for (Visit visit : visits()) {
      then.advanceTo(day.start().plus(visit.time()));
      take(connection, receipts, visit, then);
    }
    then.advanceTo(day.start().plus(Duration.ofHours(17)));
    shifts.close(connection, RequestId.next(clock), DemoPeople.HALL, CASHIER, tenShort());
    statements.keep(connection, RequestId.next(clock), day, statements(day), HEAD);
    askForLeave(connection);
    askForPermission(connection);
  }

  private void book(Connection connection, BookRegister books) throws SQLException {
    ReceiptBook book =
        new ReceiptBook(BOOK, ReceiptBook.Kind.RECEIPT, "S26H01C02A", 1, visits().size());
    books.take(connection, new BookStep.Registered(RequestId.next(clock), book, KEEPER));
    books.take(
        connection,
        new BookStep.HandedOut(RequestId.next(clock), BOOK, DemoPeople.HALL, CASHIER, KEEPER));
    books.take(
        connection, new BookStep.InUse(RequestId.next(clock), BOOK, DemoPeople.HALL, CASHIER));
  }

  private void take(Connection connection, ReceiptRegister receipts, Visit visit, Clock then)
      throws SQLException {
    Customer customer = customers.find(connection, visit.customer()).orElseThrow();
    PaymentId id = new PaymentId("DEMO-" + visit.customer());
    boolean cash = visit.tender() == Tender.CASH;
    Payment payment =
        new Payment(
            id,
            DemoPeople.HALL,
            CASHIER,
            Channel.HALL,
            customer.payer(),
            then.instant(),
            List.of(visit.line()),
            cash ? visit.line().amount() : Money.ZERO);
    receipts.issue(connection, new IssueRequest(RequestId.next(clock), BOOK, payment));
    charges.pay(connection, visit.customer(), id, List.of(visit.line()));
  }

  /** 1 000.00 of 1 010.00 yuan. */
  private static CashCount tenShort() {
    return new CashCount(Map.of(Denomination.YUAN_100, 9L, Denomination.YUAN_50, 2L));
  }

  /** What terminal and wallets say; the last line of WeChat was lost on the way. */
  static List<Statement> statements(BusinessDate day) {
    List<Statement> statements = new ArrayList<>();
    for (Tender tender : List.of(Tender.POS, Tender.WECHAT, Tender.ALIPAY)) {
      List<Statement.Line> lines =
          visits().stream()
              .filter(visit -> visit.tender() == tender)
              .filter(visit -> !visit.reference().equals("WX-DEMO-0002"))
              .map(visit -> line(visit, day))
              .toList();
      statements.add(new Statement(tender, DemoPeople.HALL, lines));
    }
    return statements;
  }

  private static Statement.Line line(Visit visit, BusinessDate day) {
    return new Statement.Line(
        Optional.of(CASHIER),
        day.start().plus(visit.time()),
        visit.reference(),
        Statement.Kind.SALE,
        Money.yuan(visit.yuan()),
        Money.ZERO,
        day.next().date());
  }

  private void askForLeave(Connection connection) throws SQLException {
    BusinessDate day = BusinessDate.today(clock).plusDays(2);
    Stretch time =
        new Stretch(day.start().plus(Duration.ofHours(8)), day.start().plus(Duration.ofHours(12)));
    conduct
        .leave()
        .request(
            connection,
            new Leave.Ask(
                RequestId.next(clock), DemoPeople.HALL, CASHIER, time, DemoPeople.CASHIER),
            new Note("到社区办理证件"));
  }

  private void askForPermission(Connection connection) throws SQLException {
    Scope scope = Scope.of(DemoPeople.HALL, Resource.FEE_AMOUNTS);
    disclosures
        .request(
            connection,
            RequestId.next(clock),
            new DisclosureAsk(
                DemoPeople.CASHIER,
                "社区居委会",
                Optional.empty(),
                "核对欠费户数与金额",
                Terms.usual(scope, DataClass.L3, 200)))
        .orThrow();
  }
}
