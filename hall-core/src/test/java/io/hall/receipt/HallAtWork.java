package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
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
import io.hall.store.ErasedTexts;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.store.StoreException;
import io.hall.store.TestDatabase;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A hall with one receipt book, one refund book and a clock; noon of 23 November 2026. */
final class HallAtWork implements AutoCloseable {

  static final HallCode HALL = new HallCode("H01");
  static final StaffNumber CASHIER = new StaffNumber("C07");
  static final StaffNumber LEADER = new StaffNumber("L01");
  static final StaffNumber KEEPER = new StaffNumber("K01");
  static final HeatingSeason SEASON = new HeatingSeason(2026);
  static final Payer PAYER = new Payer("1000001", "测试用户甲", "试验路 1 号 2-301");
  static final String BOOK = "R-1";
  static final String REFUND_BOOK = "F-1";

  final TurnableClock clock;
  final List<IssuingGuard> guards = new CopyOnWriteArrayList<>();
  final List<IssuingListener> listeners = new CopyOnWriteArrayList<>();
  final Store store;
  final ReceiptRegister register;
  private final Path file;

  /** A hall in a new file of {@code folder}. */
  HallAtWork(Path folder) {
    this(folder, new TurnableClock("2026-11-23T04:00:00Z"));
    openBooks();
  }

  /** A hall in a database of whichever kind. */
  HallAtWork(TestDatabase database) {
    this(database.open(), Path.of("none"), new TurnableClock("2026-11-23T04:00:00Z"));
    openBooks();
  }

  private HallAtWork(Path folder, TurnableClock clock) {
    this(storeIn(folder.resolve("hall.db")), folder.resolve("hall.db"), clock);
  }

  private HallAtWork(Store store, Path file, TurnableClock clock) {
    this.clock = clock;
    this.file = file;
    this.store = store;
    register = new ReceiptRegister(store, clock, List.of(this::ask), List.of(this::tell));
  }

  private static Store storeIn(Path file) {
    if (!Files.exists(file)) {
      SqliteStore.createTables(file);
    }
    return SqliteStore.open(file);
  }

  private void openBooks() {
    open(book(BOOK, ReceiptBook.Kind.RECEIPT, "JZ26", 1001, 99_999));
    open(book(REFUND_BOOK, ReceiptBook.Kind.REFUND, "TF26", 1, 99_999));
  }

  static HallAtWork withoutBooks(Path folder, TurnableClock clock) {
    return new HallAtWork(folder, clock);
  }

  /** The same hall, opened again after it was closed. */
  static HallAtWork reopened(HallAtWork closed) {
    return reopened(closed, folderOf(closed.file));
  }

  /** The same hall in files that were copied. */
  static HallAtWork reopened(HallAtWork closed, Path folder) {
    return new HallAtWork(folder, closed.clock);
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      throw new AssertionError("A file has a folder");
    }
    return folder;
  }

  /** Copies the files as they lie, as if the process ended now. */
  void copyFilesTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String name : List.of("hall.db", "hall.db-wal")) {
        Path from = folderOf(file).resolve(name);
        if (Files.exists(from)) {
          Files.copy(from, folder.resolve(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Finding> ask(Connection connection, IssuingAttempt attempt) throws SQLException {
    for (IssuingGuard guard : guards) {
      List<Finding> against = guard.check(connection, attempt);
      if (!against.isEmpty()) {
        return against;
      }
    }
    return List.of();
  }

  private void tell(Connection connection, LogRecord record) throws SQLException {
    for (IssuingListener listener : listeners) {
      listener.recorded(connection, record);
    }
  }

  static ReceiptBook book(String id, ReceiptBook.Kind kind, String prefix, long from, long to) {
    return new ReceiptBook(id, kind, prefix, from, to);
  }

  /** Registers a book, hands it out to the cashier and has it taken into use. */
  BookState open(ReceiptBook book) {
    return openFor(CASHIER, book);
  }

  BookState openFor(StaffNumber cashier, ReceiptBook book) {
    take(registered(book));
    take(handedOut(book, cashier));
    return take(inUse(book, cashier));
  }

  static BookStep registered(ReceiptBook book) {
    return new BookStep.Registered(new RequestId("in-" + book.id()), book, KEEPER);
  }

  static BookStep handedOut(ReceiptBook book, StaffNumber cashier) {
    return new BookStep.HandedOut(
        new RequestId("out-" + book.id()), book.id(), HALL, cashier, KEEPER);
  }

  static BookStep inUse(ReceiptBook book, StaffNumber cashier) {
    return new BookStep.InUse(new RequestId("use-" + book.id()), book.id(), HALL, cashier);
  }

  BookState take(BookStep step) {
    return store.write(c -> register.books().take(c, step));
  }

  static PaymentLine line(FeeCategory category, String yuan) {
    return PaymentLine.of(category, SEASON, Tender.WECHAT, Money.yuan(yuan));
  }

  static PaymentLine area(String yuan) {
    return line(FeeCategory.RESIDENTIAL_AREA, yuan);
  }

  static Payment payment(String id, PaymentLine... lines) {
    return paid(PAYER, id, lines);
  }

  static Payment paid(Payer payer, String id, PaymentLine... lines) {
    return new Payment(
        new PaymentId(id),
        HALL,
        CASHIER,
        Channel.HALL,
        payer,
        Instant.parse("2026-11-23T03:59:30Z"),
        lines.length == 0 ? List.of(area("100.00")) : Arrays.asList(lines),
        Money.ZERO);
  }

  /** The same payment, taken by another cashier. */
  static Payment by(Payment payment, HallCode hall, StaffNumber cashier) {
    return new Payment(
        payment.id(),
        hall,
        cashier,
        payment.channel(),
        payment.payer(),
        payment.paidAt(),
        payment.lines(),
        payment.cashReceived());
  }

  static IssueRequest asking(String name, PaymentLine... lines) {
    return new IssueRequest(new RequestId(name), BOOK, payment("P-" + name, lines));
  }

  Receipt issue(String name, PaymentLine... lines) {
    return issue(asking(name, lines));
  }

  Receipt issue(IssueRequest ask) {
    return store.write(c -> register.issue(c, ask));
  }

  static Refund refundOf(String id, PaymentLine... lines) {
    return refundOf(id, CASHIER, lines);
  }

  static Refund refundOf(String id, StaffNumber cashier, PaymentLine... lines) {
    return new Refund(
        new PaymentId(id),
        HALL,
        cashier,
        LEADER,
        PAYER,
        Instant.parse("2026-11-23T03:59:30Z"),
        Arrays.asList(lines),
        "多缴");
  }

  static RefundRequest refunding(String name, ReceiptNumber original, PaymentLine... lines) {
    return new RefundRequest(
        new RequestId(name), REFUND_BOOK, original, refundOf("P-" + name, lines));
  }

  RefundVoucher refund(String name, ReceiptNumber original, PaymentLine... lines) {
    return refund(refunding(name, original, lines));
  }

  RefundVoucher refund(RefundRequest ask) {
    return store.write(c -> register.refund(c, ask));
  }

  static VoidRequest voiding(String name, ReceiptNumber number, String note) {
    return new VoidRequest(
        new RequestId(name), number, VoidReason.WRONG_PAYER, note, CASHIER, LEADER);
  }

  VoidedReceipt voidReceipt(String name, ReceiptNumber number) {
    return voidReceipt(voiding(name, number, "户名写错"));
  }

  VoidedReceipt voidReceipt(VoidRequest ask) {
    return store.write(c -> register.voidReceipt(c, ask));
  }

  Reprint reprint(String name, ReceiptNumber number) {
    ReprintRequest ask = new ReprintRequest(new RequestId(name), number, CASHIER);
    return store.write(c -> register.reprint(c, ask));
  }

  /** Has a book returned by its cashier and written off. */
  void endOf(String book) {
    take(new BookStep.Returned(new RequestId("back-" + book), book, CASHIER, KEEPER));
    take(new BookStep.WrittenOff(new RequestId("off-" + book), book, KEEPER, LEADER));
  }

  void confirmClock(String name) {
    confirmClock(new ClockConfirmation(new RequestId(name), BOOK, LEADER));
  }

  void confirmClock(ClockConfirmation ask) {
    store.write(
        c -> {
          register.confirmClock(c, ask);
          return ask;
        });
  }

  SpoiledNumber spoil(String name, ReceiptNumber number) {
    SpoilRequest ask =
        new SpoilRequest(new RequestId(name), number, SpoilReason.PRINTER, CASHIER, LEADER);
    return store.write(c -> register.spoil(c, ask));
  }

  void erasePersonalTexts() {
    store.write(ErasedTexts::all);
  }

  void execute(String sql) {
    store.write(
        c -> {
          Sql.insert(c, sql);
          return sql;
        });
  }

  /** The serial numbers of a book in their order. */
  List<Long> serials(String book) {
    return store.read(
        c ->
            Sql.list(
                c,
                "SELECT serial FROM receipt WHERE book = ? ORDER BY serial",
                row -> row.getLong(1),
                book));
  }

  /** How many records all streams have together. */
  long records() {
    return count("SELECT count(*) FROM log_record");
  }

  long count(String sql) {
    return store.read(c -> Sql.first(c, sql, row -> row.getLong(1)).orElseThrow());
  }

  /** How many rows of a table have a content in which {@code text} stands. */
  long contentsWith(String table, String text) {
    String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return store
        .read(c -> Sql.list(c, "SELECT content FROM " + table, row -> row.getBytes(1)))
        .stream()
        .filter(c -> new String(c, StandardCharsets.ISO_8859_1).contains(bytes))
        .count();
  }

  List<Finding> findings(String book) {
    return store.read(c -> new RecordLog(store.chain()).verify(c, "receipt-book/" + book));
  }

  RunningTotals totals(String book) {
    return store.read(
        c -> RunningTotals.of(new RecordLog(store.chain()).head(c, ReceiptBook.STREAM + book)));
  }

  List<ReceiptLedger.Document> today() {
    return store.read(c -> ReceiptLedger.day(c, HALL, BusinessDate.today(clock)));
  }

  /** The code with which an operation is refused; empty when it is not. */
  static String refusal(ThrowingCallable operation) {
    try {
      operation.call();
      return "";
    } catch (CheckFailedException e) {
      return e.findings().get(0).code().id();
    } catch (StoreException e) {
      return e.finding().code().id();
    } catch (Throwable e) {
      throw new AssertionError("neither done nor refused", e);
    }
  }

  <T> T read(Store.Work<T> work) {
    return store.read(work);
  }

  @Override
  public void close() {
    store.close();
  }
}
