package io.hall.test.canary;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.document.Document;
import io.hall.document.Letterhead;
import io.hall.document.TextRenderer;
import io.hall.money.Money;
import io.hall.paper.DailyReportPage;
import io.hall.paper.ReceiptPage;
import io.hall.payment.Channel;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.RefundRequest;
import io.hall.receipt.RefundVoucher;
import io.hall.receipt.Reprint;
import io.hall.receipt.ReprintRequest;
import io.hall.receipt.SequenceAudit;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.report.DailyReport;
import io.hall.report.HallDay;
import io.hall.report.OverShort;
import io.hall.report.ReportRegister;
import io.hall.report.SubmitRequest;
import io.hall.settlement.CashCount;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import io.hall.test.SampleHall;
import io.hall.test.TurnableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A day at the counter, with everything that goes wrong, for people who are canaries. */
final class CounterScenario {

  static final Letterhead HEAD = new Letterhead("示例热力有限公司", "示例收费大厅");
  static final HeatingSeason SEASON = new HeatingSeason(2026);
  static final StaffNumber OFFICE = new StaffNumber("S01");
  static final ReceiptBook REFUNDS =
      new ReceiptBook("SAMPLE-2", ReceiptBook.Kind.REFUND, "BACK", 1, 9_999);

  private final Canaries canaries;
  private final CanaryWatch watch;
  private final Store store;
  private final TurnableClock clock;
  private final ShiftRegister shifts;
  private final ReportRegister reports;
  private final ReceiptRegister register;
  private final List<Receipt> receipts = new ArrayList<>();
  private int requests;

  CounterScenario(Canaries canaries, CanaryWatch watch, Store store, TurnableClock clock) {
    this.canaries = canaries;
    this.watch = watch;
    this.store = store;
    this.clock = clock;
    this.shifts = new ShiftRegister(store, clock);
    this.reports = new ReportRegister(store, clock);
    this.register = new ReceiptRegister(store, clock, List.of(shifts, reports), List.of());
  }

  List<Receipt> receipts() {
    return receipts;
  }

  void run() throws IOException {
    store.write(c -> shifts.open(c, request(), SampleHall.HALL, SampleHall.CASHIER, Money.ZERO));
    SampleHall.open(store, register.books());
    SampleHall.open(store, register.books(), REFUNDS);
    for (int i = 0; i < 40; i++) {
      work(i);
    }
    refusals();
    batch();
    closeTheDay();
    audit();
  }

  private void work(int i) throws IOException {
    Receipt receipt = issue(payer(), i);
    receipts.add(receipt);
    paper("a receipt", ReceiptPage.of(receipt, HEAD, store.chain()));
    if (i % 3 == 0) {
      Reprint copy =
          store.write(
              c ->
                  register.reprint(
                      c, new ReprintRequest(request(), receipt.number(), SampleHall.CASHIER)));
      watch.words(copy);
      paper("a receipt", ReceiptPage.of(copy, HEAD, store.chain()));
    }
    if (i % 5 == 1) {
      VoidRequest ask = voiding(receipt.number());
      watch.words(ask);
      watch.words(store.write(c -> register.voidReceipt(c, ask)));
      paper("a receipt", ReceiptPage.voided(receipt, HEAD, store.chain()));
    }
    if (i % 5 == 2) {
      RefundRequest ask = refunding(receipt, receipt.payment().payer(), "1.00");
      watch.words(ask);
      RefundVoucher voucher = store.write(c -> register.refund(c, ask));
      watch.words(voucher);
      paper("a receipt", ReceiptPage.of(voucher, HEAD));
    }
  }

  // --- what is asked for

  private Payer payer() {
    return new Payer(
        canaries.next(CanaryKind.CUSTOMER),
        canaries.next(CanaryKind.NAME),
        canaries.next(CanaryKind.ADDRESS));
  }

  private Receipt issue(Payer payer, int i) {
    IssueRequest ask = issuing(request(), payer, i);
    watch.words(ask);
    Receipt receipt = register.issue(ask);
    watch.words(receipt);
    watch.words(receipt.payment());
    return receipt;
  }

  private IssueRequest issuing(RequestId request, Payer payer, int i) {
    Money amount = Money.ofFen(100_000 + i);
    PaymentLine line = PaymentLine.of(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.CASH, amount);
    Payment payment =
        new Payment(
            new PaymentId("P-" + request),
            SampleHall.HALL,
            SampleHall.CASHIER,
            Channel.HALL,
            payer,
            clock.instant(),
            List.of(line),
            amount);
    return new IssueRequest(request, SampleHall.BOOK.id(), payment);
  }

  private VoidRequest voiding(ReceiptNumber number) {
    return new VoidRequest(
        request(),
        number,
        VoidReason.WRONG_PAYER,
        "应为" + canaries.next(CanaryKind.NAME) + "，电话" + canaries.next(CanaryKind.PHONE),
        SampleHall.CASHIER,
        SampleHall.LEADER);
  }

  private RefundRequest refunding(Receipt original, Payer payer, String yuan) {
    RequestId request = request();
    Refund refund =
        new Refund(
            new PaymentId("R-" + request),
            SampleHall.HALL,
            SampleHall.CASHIER,
            SampleHall.LEADER,
            payer,
            clock.instant(),
            List.of(
                PaymentLine.of(
                    FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.CASH, Money.yuan(yuan))),
            "退至"
                + canaries.next(CanaryKind.BANK_CARD)
                + "，"
                + canaries.next(CanaryKind.RESIDENT_ID));
    return new RefundRequest(request, REFUNDS.id(), original.number(), refund);
  }

  private RequestId request() {
    return new RequestId("counter-" + ++requests);
  }

  // --- what is refused

  private void refusals() {
    Receipt receipt = receipts.get(0);
    IssueRequest first = issuing(request(), payer(), 1);
    watch.attempt(() -> register.issue(first));
    watch.attempt(() -> register.issue(issuing(first.request(), payer(), 1)));
    watch.attempt(
        () -> register.issue(new IssueRequest(request(), "NO-SUCH-BOOK", first.payment())));
    watch.attempt(
        () ->
            register.issue(
                issuing(request(), payer(), 2),
                connection -> {
                  throw new IllegalStateException("the caller's own work failed");
                }));
    watch.attempt(
        () ->
            register.issue(
                issuing(request(), payer(), 3),
                connection ->
                    connection.createStatement().execute("INSERT INTO nothing VALUES (1)")));
    watch.attempt(
        () -> store.write(c -> register.voidReceipt(c, voiding(receipts.get(1).number()))));
    watch.attempt(
        () -> store.write(c -> register.voidReceipt(c, voiding(new ReceiptNumber("TEST", 9_999)))));
    watch.attempt(() -> store.write(c -> register.refund(c, refunding(receipt, payer(), "1.00"))));
    watch.attempt(
        () ->
            store.write(
                c ->
                    register.refund(c, refunding(receipt, receipt.payment().payer(), "99999.00"))));
    watch.attempt(
        () ->
            new VoidRequest(
                request(),
                receipt.number(),
                VoidReason.OTHER,
                canaries.next(CanaryKind.NAME),
                SampleHall.LEADER,
                SampleHall.LEADER));
    watch.attempt(
        () ->
            new Payment(
                new PaymentId("P-X"),
                SampleHall.HALL,
                SampleHall.CASHIER,
                Channel.HALL,
                payer(),
                clock.instant(),
                List.of(),
                Money.ZERO));
    watch.attempt(() -> new PaymentId(canaries.next(CanaryKind.NAME)));
    watch.attempt(() -> new StaffNumber(canaries.next(CanaryKind.NAME)));
    watch.attempt(() -> new RequestId(canaries.next(CanaryKind.ADDRESS)));
    watch.attempt(() -> ReceiptNumber.parse(canaries.next(CanaryKind.RESIDENT_ID)).orThrow());
    watch.attempt(() -> Money.yuan(canaries.next(CanaryKind.PHONE) + "x"));
    watch.attempt(() -> BusinessDate.parse(canaries.next(CanaryKind.RESIDENT_ID)));
    watch.attempt(() -> paper("a receipt", ReceiptPage.of(unprintable(), HEAD, store.chain())));
  }

  /** A name with a character that no paper shows as it is stored. */
  private Receipt unprintable() {
    Payer payer = new Payer("1", canaries.next(CanaryKind.NAME) + "\u202E", "1");
    Payment payment = issuing(request(), payer, 4).payment();
    Receipt like = receipts.get(0);
    return new Receipt(like.number(), like.book(), payment, like.issuedAt(), like.link());
  }

  private void batch() {
    watch.attempt(
        () ->
            register.issueAll(
                List.of(
                    issuing(request(), payer(), 5),
                    new IssueRequest(
                        request(), "NO-SUCH-BOOK", issuing(request(), payer(), 6).payment()))));
  }

  // --- the day's end

  private void closeTheDay() throws IOException {
    BusinessDate today = BusinessDate.today(clock);
    Money cash = sheet(today, List.of()).takenBy(Tender.CASH).net();
    CashCount count = CashCount.fewest(cash.minus(Money.ofFen(100)));
    store.write(c -> shifts.close(c, request(), SampleHall.HALL, SampleHall.CASHIER, count));
    DailyReport.Draft draft = DailyReport.draft(day(today));
    watch.words(draft);
    watch.findings(draft.findings());
    watch.attempt(() -> draft.balance().orThrow());
    OverShort booked =
        new OverShort(
            Optional.of(SampleHall.CASHIER),
            Tender.CASH,
            Money.ofFen(-100),
            canaries.next(CanaryKind.NAME) + "少交一元",
            SampleHall.LEADER);
    watch.words(booked);
    Checked<DailyReport.Balanced> balanced = draft.book(booked).balance();
    watch.words(balanced);
    watch.findings(balanced.findings());
    submit(balanced.orThrow());
  }

  private void submit(DailyReport.Balanced report) throws IOException {
    SubmitRequest first = SubmitRequest.of(request(), report, OFFICE);
    watch.words(first);
    watch.attempt(() -> store.write(c -> reports.submit(c, first)));
    clock.turn(Duration.ofDays(1));
    Optional<DailyReport.Late> late =
        Optional.of(new DailyReport.Late(canaries.next(CanaryKind.NAME) + "未到", SampleHall.LEADER));
    Optional<String> why = Optional.of("更正" + canaries.next(CanaryKind.PHONE));
    SubmitRequest again = new SubmitRequest(request(), report, OFFICE, late, why);
    watch.words(again);
    watch.attempt(
        () -> {
          DailyReport.Submitted submitted = store.write(c -> reports.submit(c, again));
          watch.words(submitted);
          watch.words(submitted.submission());
          paper("a report", DailyReportPage.of(submitted, HEAD));
        });
    SubmitRequest other =
        new SubmitRequest(
            again.request(), report, OFFICE, late, Optional.of(canaries.next(CanaryKind.NAME)));
    watch.attempt(() -> store.write(c -> reports.submit(c, other)));
  }

  private SettlementSheet sheet(BusinessDate date, List<Shift.Closed> closed) {
    return SettlementSheet.of(SampleHall.HALL, SampleHall.CASHIER, date, documents(date), closed);
  }

  private List<ReceiptLedger.Document> documents(BusinessDate date) {
    return store.read(c -> ReceiptLedger.day(c, SampleHall.HALL, date));
  }

  private HallDay day(BusinessDate date) {
    List<ReceiptLedger.Document> documents = documents(date);
    Map<PaymentId, Money> payments = new HashMap<>();
    documents.stream()
        .filter(ReceiptLedger.Document::counts)
        .forEach(document -> payments.put(document.payment(), document.amount()));
    List<Shift.Closed> closed = store.read(c -> shifts.closedShifts(c, SampleHall.HALL, date));
    HallDay day =
        new HallDay(
            SampleHall.HALL,
            date,
            SEASON,
            documents,
            List.of(sheet(date, closed)),
            List.of(),
            List.of(),
            payments);
    watch.words(day);
    return day;
  }

  private void audit() {
    for (String book : SequenceAudit.books(store)) {
      SequenceAudit.Result result = SequenceAudit.of(store, book);
      watch.words(result);
      watch.findings(result.findings());
    }
  }

  /** The words that a person may read, and what lies in the file beside them. */
  private void paper(String name, Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(List.of(document), out);
    watch.body("paper of " + name, out.toByteArray());
    watch.body(
        "title of " + name,
        document.title() + document.metadata().subject() + document.metadata().author());
    watch.words(document);
    document.blocks().forEach(watch::words);
  }
}
