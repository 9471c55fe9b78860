package io.hall.report;

import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.NINE;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.RefundRequest;
import io.hall.receipt.RefundVoucher;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.receipt.VoidedReceipt;
import io.hall.settlement.CashCount;
import io.hall.settlement.SampleDay;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.settlement.Statement;
import io.hall.store.NotedLocks;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A hall at work on a real database: shifts, receipts and reports, each guarded by the others, and
 * a clock that the test sets. Opens at nine on {@link SampleDay#DATE}.
 */
public final class HallAtWork implements AutoCloseable {

  private final HandClock clock = new HandClock();
  private final Path file;
  private final Store store;
  private final ShiftRegister shifts;
  private final ReportRegister reports;
  private final ReceiptRegister receipts;
  private long requests;

  /** Opens a hall in a new file of {@code folder}. */
  public HallAtWork(Path folder) {
    this(folder, sqlite(folder.resolve("hall.db")));
  }

  /** Opens a hall in a store of this database; its file, if it has one, is in {@code folder}. */
  public HallAtWork(Path folder, Store store) {
    this.file = folder.resolve("hall.db");
    this.store = store;
    shifts = new ShiftRegister(store, clock);
    reports = new ReportRegister(store, clock);
    receipts = new ReceiptRegister(store, clock, List.of(shifts, reports), List.of());
  }

  private static Store sqlite(Path file) {
    SqliteStore.createTables(file);
    return SqliteStore.open(file);
  }

  /** The clock that the test sets. */
  public Clock clock() {
    return clock;
  }

  /** The register of receipts. */
  public ReceiptRegister receipts() {
    return receipts;
  }

  /** The database. */
  public Store store() {
    return store;
  }

  /** What an operation holds that joins a transaction of the application: PostgreSQL needs it. */
  public Set<String> held(Store.Work<?> operation) {
    NotedLocks locks = new NotedLocks();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.setAutoCommit(false);
      operation.on(locks.on(connection));
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return locks.held();
  }

  /** The register of shifts. */
  public ShiftRegister shifts() {
    return shifts;
  }

  ReportRegister reports() {
    return reports;
  }

  /** Sets the clock. */
  public void at(Instant instant) {
    clock.now = instant;
  }

  /** Sets the clock to a local time such as {@code 2026-11-08T17:30}. */
  public void at(String local) {
    at(LocalDateTime.parse(local).atZone(BusinessDate.ZONE).toInstant());
  }

  /** The business date of the clock. */
  public BusinessDate today() {
    return BusinessDate.of(clock.now);
  }

  /** Returns a request id that was not used before. */
  public RequestId request() {
    requests++;
    return new RequestId("request-" + requests);
  }

  /** Opens a shift with a float of 500 yuan. */
  public Shift.Open open(StaffNumber cashier) {
    return open(request(), cashier, "500");
  }

  /** Opens a shift. */
  public Shift.Open open(RequestId request, StaffNumber cashier, String openingFloat) {
    return store.write(c -> shifts.open(c, request, HALL, cashier, Money.yuan(openingFloat)));
  }

  /** Closes a shift whose drawer holds {@code yuan}. */
  public Shift.Closed close(StaffNumber cashier, String yuan) {
    return close(request(), cashier, CashCount.fewest(Money.yuan(yuan)));
  }

  /** Closes a shift. */
  public Shift.Closed close(RequestId request, StaffNumber cashier, CashCount count) {
    return store.write(c -> shifts.close(c, request, HALL, cashier, count));
  }

  /** Closes a shift whose drawer holds the 500 yuan float and what the register says. */
  public Shift.Closed closeExactly(StaffNumber cashier) {
    return close(cashier, cashOf(cashier).plus(Money.yuan("500")).toString());
  }

  /** What the register says a cashier took in cash today. */
  public Money cashOf(StaffNumber cashier) {
    return SettlementSheet.of(HALL, cashier, today(), documents(today()), List.of())
        .takenBy(Tender.CASH)
        .net();
  }

  /** Opens a book of receipts, {@code SJ} and the cashier's number. */
  public ReceiptBook receiptBook(StaffNumber cashier) {
    return book("SJ" + cashier, ReceiptBook.Kind.RECEIPT, cashier);
  }

  /** Opens a book of refund vouchers, {@code TF} and the cashier's number. */
  public ReceiptBook refundBook(StaffNumber cashier) {
    return book("TF" + cashier, ReceiptBook.Kind.REFUND, cashier);
  }

  private ReceiptBook book(String id, ReceiptBook.Kind kind, StaffNumber cashier) {
    ReceiptBook book = new ReceiptBook(id, kind, id, 1, 9999);
    StaffNumber keeper = new StaffNumber("K01");
    List<BookStep> steps =
        List.of(
            new BookStep.Registered(request(), book, keeper),
            new BookStep.HandedOut(request(), id, HALL, cashier, keeper),
            new BookStep.InUse(request(), id, HALL, cashier));
    return store.write(
        c -> {
          for (BookStep step : steps) {
            receipts.books().take(c, step);
          }
          return book;
        });
  }

  /** Takes a payment and issues its receipt. */
  public Receipt pay(StaffNumber cashier, Line... lines) {
    List<PaymentLine> parts = parts(lines);
    Money cash =
        Money.sum(
            parts.stream()
                .filter(part -> part.tender() == Tender.CASH)
                .map(PaymentLine::amount)
                .toList());
    RequestId request = request();
    Payment payment =
        new Payment(
            new PaymentId("P-" + request),
            HALL,
            cashier,
            Channel.HALL,
            new Payer("88001234", "测试用户", "测试路1号"),
            clock.now,
            parts,
            cash);
    return store.write(c -> receipts.issue(c, new IssueRequest(request, "SJ" + cashier, payment)));
  }

  /** Pays money back and issues its voucher. */
  public RefundVoucher refund(StaffNumber cashier, ReceiptNumber original, Line... lines) {
    RequestId request = request();
    Refund refund =
        new Refund(
            new PaymentId("R-" + request),
            HALL,
            cashier,
            MANAGER,
            new Payer("88001234", "测试用户", "测试路1号"),
            clock.now,
            parts(lines),
            "多缴");
    return store.write(
        c -> receipts.refund(c, new RefundRequest(request, "TF" + cashier, original, refund)));
  }

  private static List<PaymentLine> parts(Line... lines) {
    return Arrays.stream(lines)
        .map(l -> PaymentLine.of(l.category(), l.season(), l.tender(), l.amount()))
        .toList();
  }

  /** Voids a document. */
  public VoidedReceipt voidReceipt(ReceiptNumber number) {
    return store.write(
        c ->
            receipts.voidReceipt(
                c, new VoidRequest(request(), number, VoidReason.OTHER, "", LI, MANAGER)));
  }

  /** The register's documents of a day. */
  public List<Document> documents(BusinessDate date) {
    return store.read(c -> ReceiptLedger.day(c, HALL, date));
  }

  /**
   * Everything that is known of a day; statements and billing system say what the register says.
   */
  HallDay day(BusinessDate date) {
    List<Document> documents = documents(date);
    List<Shift.Closed> closed = store.read(c -> shifts.closedShifts(c, HALL, date));
    Map<StaffNumber, List<Shift.Closed>> byCashier =
        closed.stream().collect(Collectors.groupingBy(shift -> shift.id().cashier()));
    documents.forEach(d -> byCashier.putIfAbsent(d.cashier(), List.of()));
    return new HallDay(
        HALL,
        date,
        SampleDay.SEASON,
        documents,
        byCashier.entrySet().stream()
            .map(e -> SettlementSheet.of(HALL, e.getKey(), date, documents, e.getValue()))
            .toList(),
        store.read(c -> shifts.openShifts(c, HALL, date)),
        statements(documents),
        payments(documents));
  }

  private static List<Statement> statements(List<Document> documents) {
    List<Statement> statements = new ArrayList<>();
    for (Document document : documents) {
      for (Line line : document.lines()) {
        if (document.counts() && line.tender() != Tender.CASH) {
          Statement.Line stated =
              SampleDay.stated(Optional.of(document.cashier()), document.issuedAt(), line.amount());
          statements.add(new Statement(line.tender(), HALL, List.of(stated)));
        }
      }
    }
    return statements;
  }

  private static Map<PaymentId, Money> payments(List<Document> documents) {
    Map<PaymentId, Money> payments = new HashMap<>();
    documents.stream()
        .filter(Document::counts)
        .forEach(document -> payments.put(document.payment(), document.amount()));
    return payments;
  }

  /** The day's report, balanced. */
  DailyReport.Balanced balanced(BusinessDate date) {
    return DailyReport.draft(day(date)).balance().orThrow();
  }

  /** Submits a report. */
  DailyReport.Submitted submit(SubmitRequest ask) {
    return store.write(c -> reports.submit(c, ask));
  }

  /** Submits the report of a day, today or late. */
  public DailyReport.Submitted report(BusinessDate date) {
    SubmitRequest ask = SubmitRequest.of(request(), balanced(date), MANAGER);
    Optional<DailyReport.Late> late =
        date.isBefore(today())
            ? Optional.of(new DailyReport.Late("停电", SampleDay.OFFICE))
            : Optional.empty();
    return submit(new SubmitRequest(ask.request(), ask.report(), ask.by(), late, ask.correction()));
  }

  @Override
  public void close() {
    store.close();
  }

  /** A clock that stands until it is set. */
  private static final class HandClock extends Clock {

    private volatile Instant now = NINE;

    @Override
    public ZoneId getZone() {
      return BusinessDate.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
