package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.RedReason;
import io.hall.invoice.RedReference;
import io.hall.invoice.Samples;
import io.hall.invoice.TaxRate;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.TakenOver;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.RefundRequest;
import io.hall.receipt.TurnableClock;
import io.hall.receipt.VoidReason;
import io.hall.receipt.VoidRequest;
import io.hall.store.Hash;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import io.hall.store.TestDatabase;
import io.hall.tariff.Charge;
import io.hall.tariff.FeeCategory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A hall with receipts and an invoice desk; noon of 23 November 2026, a Monday. */
final class DeskAtWork implements AutoCloseable {

  static final HallCode HALL = new HallCode("H01");
  static final StaffNumber CASHIER = new StaffNumber("C07");
  static final StaffNumber CHECKER = new StaffNumber("C08");
  static final StaffNumber REVIEWER = new StaffNumber("O01");
  static final StaffNumber FINANCE = new StaffNumber("F01");
  static final StaffNumber LEADER = new StaffNumber("L01");
  static final HeatingSeason SEASON = new HeatingSeason(2026);
  static final String NAME = "测试用户甲";
  static final String REMARK = "2026-2027采暖季；试验路1号2-301室";
  static final ConfirmationNumber FORM = new ConfirmationNumber("41080026112300000001");

  private static final Payer PAYER = new Payer("1000001", NAME, "试验路 1 号 2-301");
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final TurnableClock clock = new TurnableClock("2026-11-23T04:00:00Z");
  final Store store;
  final ReceiptRegister receipts;
  final InvoiceDesk desk;
  final RedForms forms;

  /** The register of receipts as a hall with a desk has it. */
  final ReceiptRegister guarded;

  DeskAtWork(TestDatabase database) {
    createTables(database);
    store = database.open();
    receipts = new ReceiptRegister(store, clock, List.of(), List.of());
    guarded = new ReceiptRegister(store, clock, List.of(new InvoicedReceipts()), List.of());
    desk = new InvoiceDesk(store, clock, InvoiceCheck.chinese(InvoiceRuleBook.shipped()));
    forms = new RedForms(store, clock);
    open("R-1", ReceiptBook.Kind.RECEIPT, "JZ26");
    open("F-1", ReceiptBook.Kind.REFUND, "TF26");
  }

  /** A server's schema is used again, and then has them. */
  private static void createTables(TestDatabase database) {
    if (!hasTables(database)) {
      database.ask(
          connection -> {
            InvoiceDesk.createTables(connection);
            return connection;
          });
    }
  }

  private static boolean hasTables(TestDatabase database) {
    try (Connection connection = database.connect()) {
      return Sql.exists(connection, "SELECT count(*) FROM invoice_draft");
    } catch (SQLException e) {
      return false;
    }
  }

  private void open(String id, ReceiptBook.Kind kind, String prefix) {
    ReceiptBook book = new ReceiptBook(id, kind, prefix, 1, 99_999);
    take(new BookStep.Registered(new RequestId("in-" + id), book, LEADER));
    take(new BookStep.HandedOut(new RequestId("out-" + id), id, HALL, CASHIER, LEADER));
    take(new BookStep.InUse(new RequestId("use-" + id), id, HALL, CASHIER));
  }

  private void take(BookStep step) {
    store.write(c -> receipts.books().take(c, step));
  }

  // --- receipts

  static PaymentLine paid(HeatingSeason season, String yuan) {
    return PaymentLine.of(FeeCategory.RESIDENTIAL_AREA, season, Tender.WECHAT, Money.yuan(yuan));
  }

  ReceiptNumber receipt(String name, String yuan) {
    return receipt(name, paid(SEASON, yuan));
  }

  ReceiptNumber receipt(String name, PaymentLine... lines) {
    Payment payment =
        new Payment(
            new PaymentId("P-" + name),
            HALL,
            CASHIER,
            Channel.HALL,
            PAYER,
            clock.instant(),
            Arrays.asList(lines),
            Money.ZERO);
    return receipts.issue(new IssueRequest(new RequestId(name), "R-1", payment)).number();
  }

  void refund(String name, ReceiptNumber original, String yuan) {
    refund(receipts, name, original, paid(SEASON, yuan));
  }

  void refund(ReceiptRegister register, String name, ReceiptNumber original, PaymentLine... lines) {
    Refund refund =
        new Refund(
            new PaymentId("P-" + name),
            HALL,
            CASHIER,
            LEADER,
            PAYER,
            clock.instant(),
            List.of(lines),
            "停热退费");
    write(c -> register.refund(c, new RefundRequest(new RequestId(name), "F-1", original, refund)));
  }

  void voidReceipt(String name, ReceiptNumber number) {
    voidReceipt(receipts, name, number);
  }

  void voidReceipt(ReceiptRegister register, String name, ReceiptNumber number) {
    write(c -> register.voidReceipt(c, voidRequest(name, number)));
  }

  /** With the guard, on a connection of the application. */
  Object voiding(Connection connection, String name, ReceiptNumber number) throws SQLException {
    return guarded.voidReceipt(connection, voidRequest(name, number));
  }

  private static VoidRequest voidRequest(String name, ReceiptNumber number) {
    return new VoidRequest(
        new RequestId(name), number, VoidReason.WRONG_PAYER, "", CASHIER, LEADER);
  }

  // --- drafts

  static Share share(ReceiptNumber receipt, String yuan) {
    return share(receipt, SEASON, yuan);
  }

  static Share share(ReceiptNumber receipt, HeatingSeason season, String yuan) {
    return new Share(receipt, season, Money.yuan(yuan));
  }

  static InvoiceLine line(String yuan) {
    return InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, Money.yuan(yuan), Money.ZERO);
  }

  static Invoice invoice(HeatingSeason season, String yuan) {
    return invoice(yuan).toBuilder().remark(season.displayName()).build();
  }

  static Invoice invoice(String yuan) {
    return Invoice.blue(Samples.SELLER, Samples.RESIDENT)
        .lines(List.of(line(yuan)))
        .totals(InvoiceTotals.of(Money.yuan(yuan), Money.ZERO))
        .remark(REMARK)
        .drawer("测试开票人")
        .build();
  }

  static InvoiceDraft blue(Invoice invoice, Share... shares) {
    return InvoiceDraft.blue(HALL, CASHIER, invoice, List.of(shares));
  }

  static InvoiceDraft blue(String yuan, Share... shares) {
    return blue(invoice(yuan), shares);
  }

  static Charge charge(HeatingSeason season, String yuan) {
    return Charge.fixed(
        FeeCategory.RESIDENTIAL_AREA, season, Money.yuan(yuan), new Charge.Ground("T", "测试"));
  }

  static Account account(String yuan) {
    return account(SEASON, yuan);
  }

  static Account account(HeatingSeason season, String yuan) {
    return new Account(NAME, Optional.empty(), List.of(charge(season, yuan)));
  }

  static Invoice redInvoice(InvoiceNumber blue, String yuan, Optional<ConfirmationNumber> form) {
    RedReference reference = new RedReference(blue, form);
    return Invoice.red(Samples.SELLER, Samples.RESIDENT)
        .lines(List.of(line(yuan)))
        .totals(InvoiceTotals.of(Money.yuan(yuan), Money.ZERO))
        .takesBack(reference)
        .remark(reference.remark())
        .build();
  }

  /** A red letter of so much, below zero, without a form. */
  static InvoiceDraft red(Document blue, String yuan, Share... shares) {
    return InvoiceDraft.red(
        HALL,
        CASHIER,
        redInvoice(blue.number(), yuan, Optional.empty()),
        List.of(shares),
        new RedGround(RedReason.SERVICE_ENDED, false));
  }

  static InvoiceDraft redWithForm(Document blue, String yuan, Share... shares) {
    return InvoiceDraft.red(
        HALL,
        CASHIER,
        redInvoice(blue.number(), yuan, Optional.of(FORM)),
        List.of(shares),
        new RedGround(RedReason.SERVICE_ENDED, true));
  }

  // --- steps, each in a transaction of its own; the request's name is the step's

  /** What ends a transaction before it is committed, as a failing machine does. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Whether whatever is written next is lost at the last moment. */
  boolean crashing;

  private <T> T write(Store.Work<T> work) {
    return store.write(
        c -> {
          T done = work.on(c);
          if (crashing) {
            throw new Crash();
          }
          return done;
        });
  }

  static RequestId id(String name) {
    return new RequestId(name);
  }

  Drafted draft(String name, InvoiceDraft draft) {
    return write(c -> desk.draft(c, id(name), draft));
  }

  Drafted draft(String name, ReceiptNumber receipt, String yuan) {
    return draft(name, blue(yuan, share(receipt, yuan)));
  }

  Checked<Cleared> check(Drafted drafted, String yuan) {
    return check("check-" + drafted.id(), drafted, CHECKER, account(yuan));
  }

  Checked<Cleared> check(String name, Drafted drafted, StaffNumber by, Account account) {
    return write(c -> desk.check(c, id(name), drafted, by, account));
  }

  Checked<Cleared> checkRed(Drafted drafted) {
    return checkRed("check-" + drafted.id(), drafted);
  }

  Checked<Cleared> checkRed(String name, Drafted drafted) {
    return checkRed(name, drafted, CHECKER);
  }

  Checked<Cleared> checkRed(String name, Drafted drafted, StaffNumber by) {
    return write(c -> desk.checkRed(c, id(name), drafted, by));
  }

  Cleared cleared(String name, ReceiptNumber receipt, String yuan) {
    return check(draft(name, receipt, yuan), yuan).orThrow();
  }

  Sent send(String name, Cleared cleared) {
    return send(name, cleared, CASHIER);
  }

  Sent send(String name, Cleared cleared, StaffNumber by) {
    return write(c -> desk.send(c, id(name), cleared, by));
  }

  Cleared failed(String name, Sent sent, Failure failure) {
    return write(c -> desk.failed(c, id(name), sent, failure));
  }

  /** What was issued, which is what was checked. */
  Issued issued(String name, Sent sent, Invoice document) {
    return (Issued) answered(name, sent, document);
  }

  Document answered(String name, Sent sent, Invoice document) {
    return write(c -> desk.issued(c, id(name), sent, document));
  }

  /** Checked for {@code yuan} and issued for {@code other}. */
  Differing differing(String name, ReceiptNumber receipt, String yuan, String other) {
    return differing(name, cleared(name, receipt, yuan), other);
  }

  Differing differing(String name, Cleared cleared, String other) {
    Sent sent = send("send-" + name, cleared);
    return (Differing) answered("issue-" + name, sent, other(document(sent), other));
  }

  /** The same invoice over another amount. */
  static Invoice other(Invoice document, String yuan) {
    return document.toBuilder()
        .lines(List.of(line(yuan)))
        .totals(InvoiceTotals.of(Money.yuan(yuan), Money.ZERO))
        .words(Invoice.words(InvoiceTotals.of(Money.yuan(yuan), Money.ZERO)))
        .build();
  }

  // --- taken over

  static final Hash FILE = Hash.parse("ab".repeat(32));

  static EarlierInvoice earlier(InvoiceNumber number, String yuan, Share... shares) {
    Invoice document =
        invoice(yuan).toBuilder().number(number).issued(BusinessDate.parse("2026-03-02")).build();
    return new EarlierInvoice(HALL, CASHIER, document, FILE, List.of(shares));
  }

  TakenOver takeOver(String name, EarlierInvoice earlier) {
    return write(c -> desk.takeOver(c, id(name), earlier));
  }

  /** What the platform makes of a draft: the same with a number that it never assigned before. */
  Invoice document(DeskInvoice invoice) {
    return document(invoice, number());
  }

  Invoice document(DeskInvoice invoice, InvoiceNumber number) {
    return invoice.draft().invoice().toBuilder()
        .number(number)
        .issued(BusinessDate.today(clock))
        .build();
  }

  static DigitalNumber number() {
    return DigitalNumber.of("26412%015d".formatted(NUMBERS.incrementAndGet() * 10L + 1));
  }

  Issued issue(String name, Cleared cleared) {
    Sent sent = send("send-" + name, cleared);
    return issued("issue-" + name, sent, document(sent));
  }

  Issued issue(String name, ReceiptNumber receipt, String yuan) {
    return issue(name, cleared(name, receipt, yuan));
  }

  Issued issueRed(String name, InvoiceDraft red) {
    return issue(name, checkRed(draft(name, red)).orThrow());
  }

  int attach(String name, Document invoice, InvoiceFile file) {
    return write(c -> desk.attach(c, id(name), invoice, file));
  }

  static InvoiceFile file(String text) {
    return InvoiceFile.of(Media.XML, text.getBytes(StandardCharsets.UTF_8));
  }

  DeskInvoice.Reviewed review(String name, Issued issued, StaffNumber by) {
    return write(c -> desk.review(c, id(name), issued, by));
  }

  /** With its file attached. */
  DeskInvoice.Reviewed review(Issued issued) {
    attach("file-" + issued.id(), issued, file("<EInvoice/>"));
    return review("review-" + issued.id(), issued, REVIEWER);
  }

  DeskInvoice.Refused refuse(String name, Issued issued, StaffNumber by, Refusal refusal) {
    return write(c -> desk.refuse(c, id(name), issued, by, refusal));
  }

  DeskInvoice.Delivered deliver(
      String name, DeskInvoice.Reviewed reviewed, StaffNumber by, StaffNumber receivedBy) {
    return write(c -> desk.deliver(c, id(name), reviewed, by, receivedBy));
  }

  DeskInvoice.Withdrawn withdraw(String name, DeskInvoice.Unissued invoice) {
    return write(c -> desk.withdraw(c, id(name), invoice, CASHIER));
  }

  // --- questions

  DeskInvoice find(String name) {
    return store.read(c -> desk.find(c, id(name))).orElseThrow();
  }

  InvoiceLedger.Standing standing(ReceiptNumber receipt) {
    return store.read(c -> InvoiceLedger.standing(c, receipt)).orElseThrow();
  }

  /** What is left of a receipt, in yuan. */
  String open(ReceiptNumber receipt) {
    return standing(receipt).open().toString();
  }

  List<InvoiceFile> files(Document invoice) {
    return store.read(c -> desk.files(c, invoice));
  }

  List<PointAnswers> checks(String name) {
    return store.read(c -> desk.checks(c, id(name)));
  }

  /** Who waits for the platform: {@code i:1 C07 UNAVAILABLE}, or without a failure. */
  List<String> waiting() {
    return store.read(c -> DueInvoices.waiting(c, HALL)).stream()
        .map(w -> w.id() + ":" + w.last().number() + " " + w.last().by() + failure(w.last()))
        .toList();
  }

  private static String failure(Attempt last) {
    return last.failure().map(f -> " " + f).orElse("");
  }

  List<Finding> findings(String stream) {
    return store.read(c -> new RecordLog(store.chain()).verify(c, stream));
  }

  <T> T read(Store.Work<T> work) {
    return store.read(work);
  }

  long records() {
    return store.read(
        c -> Sql.first(c, "SELECT count(*) FROM log_record", row -> row.getLong(1)).orElseThrow());
  }

  /** The codes with which an operation is refused; empty when it is not. */
  static String refusal(ThrowingCallable operation) {
    try {
      operation.call();
      return "";
    } catch (CheckFailedException e) {
      return codes(e.findings());
    } catch (StoreException e) {
      return e.finding().code().id();
    } catch (Throwable e) {
      throw new AssertionError("neither done nor refused", e);
    }
  }

  /** The ends of this module's codes, other codes whole. */
  static String codes(List<Finding> findings) {
    return String.join(
        " ", findings.stream().map(f -> f.code().id().replace("INVOICE-", "")).toList());
  }

  @Override
  public void close() {
    store.close();
  }
}
