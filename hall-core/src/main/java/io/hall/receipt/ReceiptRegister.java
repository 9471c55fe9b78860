package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.payment.HallCode;
import io.hall.payment.Payment;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.receipt.IssuingAttempt.Action;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
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
 * The register of receipts (收据登记): the only place where a number is taken (规程 7.2).
 *
 * <p>A number is taken in the transaction that writes its receipt. A refused operation takes none,
 * a number is never taken twice, and there is no way to change or delete what was issued: a receipt
 * is voided, refunded or printed again, each on record.
 *
 * <p>Each operation exists in two ways. With a {@link Connection} it <em>joins</em> the caller's
 * transaction: what it returns is provisional until the caller commits. Without one it runs in a
 * transaction of its <em>own</em> and returns when that is durable.
 *
 * <p>Every request has an id. The same id with the same content gives the same answer again and
 * writes nothing; with other content it is refused with {@code STORE-003}. Refusals are {@link
 * CheckFailedException}s with {@code RECEIPT-…} codes and the codes of the guards. Safe for use by
 * several threads.
 */
public final class ReceiptRegister {

  private final Store store;
  private final RecordLog log;
  private final Clock clock;
  private final ReceiptTables tables = new ReceiptTables();
  private final List<IssuingGuard> guards;
  private final List<IssuingListener> listeners;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public ReceiptRegister(
      Store store, Clock clock, List<IssuingGuard> guards, List<IssuingListener> listeners) {
    this.store = store;
    this.log = new RecordLog(store.chain());
    this.clock = clock;
    this.guards = List.copyOf(guards);
    this.listeners = List.copyOf(listeners);
  }

  /** Opens a book in the caller's transaction: its numbers can be taken from then on (领用). */
  public ReceiptBook openBook(Connection connection, RequestId request, ReceiptBook book)
      throws SQLException {
    Optional<LogRecord> earlier = earlier(connection, request, ReceiptBytes.BOOK);
    if (earlier.isPresent()) {
      return same(ReceiptBytes.readBook(earlier.get().body()), book);
    }
    Instant now = now();
    guard(connection, Action.OPEN_BOOK, book.hall(), book.cashier(), now);
    tables.requireFreeRange(connection, book);
    append(
        connection,
        new Entry(
            book.stream(),
            ReceiptBytes.BOOK,
            request,
            now,
            ReceiptBytes.book(book),
            Canonical.EMPTY));
    tables.insert(connection, book, now);
    return book;
  }

  /** Issues the receipt of a payment in the caller's transaction. */
  public Receipt issue(Connection connection, IssueRequest ask) throws SQLException {
    Optional<LogRecord> earlier = earlier(connection, ask.request(), ReceiptBytes.ISSUE);
    if (earlier.isPresent()) {
      return repeated(connection, earlier.get(), ask);
    }
    Payment payment = ask.payment();
    Instant now = now();
    guard(connection, Action.ISSUE, payment.hall(), payment.cashier(), now);
    ReceiptBook book =
        book(connection, ask.book(), ReceiptBook.Kind.RECEIPT, payment.hall(), payment.cashier());
    tables.requireUnreceipted(connection, payment.id());
    RunningTotals before = totals(connection, book.id());
    ReceiptNumber number = next(book, before);
    Canonical body = ReceiptBytes.issue(before.issue(payment.total().fen()), number, now, payment);
    LogRecord record =
        append(
            connection,
            new Entry(
                book.stream(),
                ReceiptBytes.ISSUE,
                ask.request(),
                now,
                body,
                ReceiptBytes.personal(payment.payer())));
    Receipt receipt = new Receipt(number, book.id(), payment, record.at(), ChainLink.of(record));
    tables.insert(connection, receipt);
    return receipt;
  }

  /**
   * Issues the receipt of a payment in a transaction of its own, together with {@code work}: the
   * caller's own writes, such as the payment's row. Both are kept, or neither.
   */
  public Receipt issue(IssueRequest ask, Store.Work<?> work) {
    return store.write(
        connection -> {
          work.on(connection);
          return issue(connection, ask);
        });
  }

  /** Issues the voucher of a refund in the caller's transaction. */
  public RefundVoucher refund(Connection connection, RefundRequest ask) throws SQLException {
    Optional<LogRecord> earlier = earlier(connection, ask.request(), ReceiptBytes.REFUND);
    if (earlier.isPresent()) {
      return repeated(connection, earlier.get(), ask);
    }
    Refund refund = ask.refund();
    Instant now = now();
    guard(connection, Action.REFUND, refund.hall(), refund.cashier(), now);
    ReceiptBook book =
        book(connection, ask.book(), ReceiptBook.Kind.REFUND, refund.hall(), refund.cashier());
    tables.requireUnreceipted(connection, refund.id());
    tables.requireLive(connection, ask.original());
    tables.requireRefundable(connection, ask.original(), refund);
    RunningTotals before = totals(connection, book.id());
    ReceiptNumber number = next(book, before);
    Canonical body = ReceiptBytes.refund(before.issue(refund.total().fen()), number, now, ask);
    LogRecord record =
        append(
            connection,
            new Entry(
                book.stream(),
                ReceiptBytes.REFUND,
                ask.request(),
                now,
                body,
                ReceiptBytes.personal(refund)));
    RefundVoucher voucher =
        new RefundVoucher(
            number, book.id(), ask.original(), refund, record.at(), ChainLink.of(record));
    tables.insert(connection, voucher);
    return voucher;
  }

  /**
   * Voids a receipt or a refund voucher of the present business day in the caller's transaction; an
   * earlier day's is refunded instead.
   */
  public VoidedReceipt voidReceipt(Connection connection, VoidRequest ask) throws SQLException {
    Optional<LogRecord> earlier = earlier(connection, ask.request(), ReceiptBytes.VOID);
    if (earlier.isPresent()) {
      return repeated(earlier.get(), ask);
    }
    ReceiptTables.Place place = tables.requireLive(connection, ask.number());
    Instant now = now();
    guard(connection, Action.VOID, place.hall(), place.cashier(), now);
    requireToday(place, now);
    tables.requireNotRefunded(connection, ask.number());
    RunningTotals after = totals(connection, place.book()).voiding(place.amount().abs().fen());
    LogRecord record =
        append(
            connection,
            new Entry(
                ReceiptBook.stream(place.book()),
                ReceiptBytes.VOID,
                ask.request(),
                now,
                ReceiptBytes.voiding(after, ask, now, place.amount()),
                ReceiptBytes.note(ask.note())));
    VoidedReceipt voided = ReceiptBytes.readVoid(record);
    tables.insert(connection, voided);
    return voided;
  }

  /** Records that a receipt is printed once more, in the caller's transaction. */
  public Reprint reprint(Connection connection, ReprintRequest ask) throws SQLException {
    Optional<LogRecord> earlier = earlier(connection, ask.request(), ReceiptBytes.REPRINT);
    if (earlier.isPresent()) {
      return repeated(connection, earlier.get(), ask);
    }
    ReceiptTables.Place place = tables.requireLive(connection, ask.number());
    int copy = tables.copies(connection, ask.number()) + 1;
    LogRecord record =
        append(
            connection,
            new Entry(
                ReceiptBook.stream(place.book()),
                ReceiptBytes.REPRINT,
                ask.request(),
                now(),
                ReceiptBytes.reprint(totals(connection, place.book()), ask, copy),
                Canonical.EMPTY));
    Reprint reprint = ReceiptBytes.readReprint(record, receipt(connection, place));
    tables.insert(connection, ask.number(), reprint);
    return reprint;
  }

  /** Returns a receipt by its number; empty when there is none, or the number is a refund's. */
  public Optional<Receipt> find(Connection connection, ReceiptNumber number) throws SQLException {
    Optional<ReceiptTables.Place> place = tables.place(connection, number);
    return place.isEmpty() || place.get().refund()
        ? Optional.empty()
        : Optional.of(receipt(connection, place.get()));
  }

  /** Returns what a request issued, if it did: the answer to an unknown outcome. */
  public Optional<ReceiptNumber> outcome(Connection connection, RequestId request)
      throws SQLException {
    return log.find(connection, request)
        .filter(r -> !r.kind().equals(ReceiptBytes.BOOK))
        .map(ReceiptBytes::number);
  }

  private Receipt receipt(Connection connection, ReceiptTables.Place place) throws SQLException {
    LogRecord record =
        log.at(connection, ReceiptBook.stream(place.book()), place.position())
            .orElseThrow(() -> StoreException.of(Finding.of(StoreCode.MISSING_RECORD)));
    return ReceiptBytes.readIssue(record, place.book(), log.personal(connection, record));
  }

  private Optional<LogRecord> earlier(Connection connection, RequestId request, String kind)
      throws SQLException {
    Optional<LogRecord> earlier = log.find(connection, request);
    if (earlier.isPresent() && !earlier.get().kind().equals(kind)) {
      throw conflict();
    }
    return earlier;
  }

  private Receipt repeated(Connection connection, LogRecord record, IssueRequest ask)
      throws SQLException {
    Optional<Canonical> personal = log.personal(connection, record);
    Receipt receipt = ReceiptBytes.readIssue(record, bookOf(record), personal);
    boolean samePayer =
        personal.isEmpty() || personal.get().equals(ReceiptBytes.personal(ask.payment().payer()));
    RunningTotals totals = RunningTotals.read(record.body().read());
    Canonical body =
        ReceiptBytes.issue(totals, receipt.number(), receipt.issuedAt(), ask.payment());
    if (!samePayer || !body.equals(record.body()) || !receipt.book().equals(ask.book())) {
      throw conflict();
    }
    return receipt;
  }

  private RefundVoucher repeated(Connection connection, LogRecord record, RefundRequest ask)
      throws SQLException {
    Optional<Canonical> personal = log.personal(connection, record);
    RefundVoucher voucher = ReceiptBytes.readRefund(record, bookOf(record), personal);
    boolean sameTexts =
        personal.isEmpty() || personal.get().equals(ReceiptBytes.personal(ask.refund()));
    RunningTotals totals = RunningTotals.read(record.body().read());
    Canonical body = ReceiptBytes.refund(totals, voucher.number(), voucher.issuedAt(), ask);
    if (!sameTexts || !body.equals(record.body()) || !voucher.book().equals(ask.book())) {
      throw conflict();
    }
    return voucher;
  }

  private static VoidedReceipt repeated(LogRecord record, VoidRequest ask) {
    VoidedReceipt voided = ReceiptBytes.readVoid(record);
    return same(
        voided,
        new VoidedReceipt(
            ask.number(), ask.reason(), ask.requestedBy(), ask.approvedBy(), voided.voidedAt()));
  }

  private Reprint repeated(Connection connection, LogRecord record, ReprintRequest ask)
      throws SQLException {
    ReceiptTables.Place place = tables.requireLive(connection, ask.number());
    Reprint reprint = ReceiptBytes.readReprint(record, receipt(connection, place));
    same(ReceiptBytes.number(record), ask.number());
    same(reprint.printedBy(), ask.printedBy());
    return reprint;
  }

  private static <T> T same(T earlier, T asked) {
    if (!earlier.equals(asked)) {
      throw conflict();
    }
    return earlier;
  }

  private static StoreException conflict() {
    return StoreException.of(Finding.of(StoreCode.REQUEST_CONFLICT));
  }

  private static String bookOf(LogRecord record) {
    return record.stream().substring(ReceiptBook.stream("").length());
  }

  private RunningTotals totals(Connection connection, String book) throws SQLException {
    return log.head(connection, ReceiptBook.stream(book))
        .map(head -> RunningTotals.read(head.body().read()))
        .orElse(RunningTotals.NONE);
  }

  private static ReceiptNumber next(ReceiptBook book, RunningTotals before) {
    long serial = book.first() + before.issued();
    if (serial > book.last()) {
      throw refused(Finding.of(ReceiptCode.BOOK_USED_UP).with("book", book.id()));
    }
    return new ReceiptNumber(book.prefix(), serial);
  }

  private ReceiptBook book(
      Connection connection, String id, ReceiptBook.Kind kind, HallCode hall, StaffNumber cashier)
      throws SQLException {
    ReceiptBook book =
        tables.book(connection, id).orElseThrow(() -> refused(Finding.of(ReceiptCode.NO_BOOK)));
    if (!book.hall().equals(hall) || !book.cashier().equals(cashier)) {
      throw refused(Finding.of(ReceiptCode.FOREIGN_BOOK).with("book", id));
    }
    if (book.kind() != kind) {
      throw refused(Finding.of(ReceiptCode.BOOK_KIND).with("book", id));
    }
    return book;
  }

  private static void requireToday(ReceiptTables.Place place, Instant now) {
    if (!place.date().equals(BusinessDate.of(now))) {
      throw refused(Finding.of(ReceiptCode.ANOTHER_DAY).with("date", place.date()));
    }
  }

  private LogRecord append(Connection connection, Entry entry) throws SQLException {
    LogRecord record = log.append(connection, entry);
    for (IssuingListener listener : listeners) {
      listener.recorded(connection, record);
    }
    return record;
  }

  private void guard(
      Connection connection, Action action, HallCode hall, StaffNumber cashier, Instant now)
      throws SQLException {
    IssuingAttempt attempt = new IssuingAttempt(action, hall, cashier, BusinessDate.of(now));
    List<Finding> against = new ArrayList<>();
    for (IssuingGuard guard : guards) {
      against.addAll(guard.check(connection, attempt));
    }
    if (against.stream().anyMatch(finding -> finding.grade() == Verdict.INVALID)) {
      throw new CheckFailedException(against);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  static CheckFailedException refused(Finding finding) {
    return new CheckFailedException(finding);
  }
}
