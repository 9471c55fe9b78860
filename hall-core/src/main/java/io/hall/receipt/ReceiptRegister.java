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
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
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
 * <p>With a {@link Connection} an operation <em>joins</em> the caller's transaction: what it
 * returns is provisional until the caller commits, and when it is refused, nothing of it stays
 * behind in that transaction. {@link #issue(IssueRequest, Store.Work)} runs in a transaction of its
 * <em>own</em> and returns when that is durable; requests that come at the same time share that
 * transaction and its sync.
 *
 * <p>Every request has an id. The same id with the same content gives the same answer again and
 * writes nothing; with other content it is refused with {@code STORE-003}. Refusals are {@link
 * CheckFailedException}s with {@code RECEIPT-…} codes and the codes of the guards. Safe for use by
 * several threads.
 */
public final class ReceiptRegister {

  private final Store store;
  private final Clock clock;
  private final List<IssuingGuard> guards;
  private final List<IssuingListener> listeners;
  private final RecordLog log;
  private final ReceiptTables tables = new ReceiptTables();
  private final ReceiptRules rules = new ReceiptRules(tables);
  private final FiledReceipts filed;
  private final EarlierRequests earlier;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public ReceiptRegister(
      Store store, Clock clock, List<IssuingGuard> guards, List<IssuingListener> listeners) {
    this.store = store;
    this.clock = clock;
    this.guards = List.copyOf(guards);
    this.listeners = List.copyOf(listeners);
    this.log = new RecordLog(store.chain());
    this.filed = new FiledReceipts(log, tables);
    this.earlier = new EarlierRequests(log, filed);
  }

  /** Opens a book in the caller's transaction: its numbers can be taken from then on (领用). */
  public ReceiptBook openBook(Connection connection, RequestId request, ReceiptBook book)
      throws SQLException {
    Optional<ReceiptBook> before = earlier.book(connection, request, book);
    if (before.isPresent()) {
      return before.get();
    }
    Instant now = now();
    guard(connection, Action.OPEN_BOOK, book.hall(), book.cashier(), now);
    rules.requireNew(connection, book);
    return whole(
        connection,
        () -> {
          append(connection, ReceiptBytes.book(request, now, book), Optional.empty());
          tables.insert(connection, book, now);
          return book;
        });
  }

  /** Issues the receipt of a payment in the caller's transaction. */
  public Receipt issue(Connection connection, IssueRequest ask) throws SQLException {
    Optional<Receipt> before = earlier.receipt(connection, ask);
    return before.isPresent() ? before.get() : issueFirst(connection, ask);
  }

  /**
   * Issues the receipt of a payment in a transaction of its own, together with {@code work}: the
   * caller's own writes, such as the payment's row. Both are kept, or neither; when the request was
   * answered before, the work is not done again.
   */
  public Receipt issue(IssueRequest ask, Store.Work<?> work) {
    return store.write(
        connection -> {
          Optional<Receipt> before = earlier.receipt(connection, ask);
          if (before.isPresent()) {
            return before.get();
          }
          work.on(connection);
          return issueFirst(connection, ask);
        });
  }

  private Receipt issueFirst(Connection connection, IssueRequest ask) throws SQLException {
    Payment payment = ask.payment();
    HallCode hall = payment.hall();
    Instant now = now();
    guard(connection, Action.ISSUE, hall, payment.cashier(), now);
    ReceiptBook book =
        rules.book(connection, ask.book(), ReceiptBook.Kind.RECEIPT, hall, payment.cashier());
    rules.requireUnreceipted(connection, payment.id());
    Optional<LogRecord> head = head(connection, book.id());
    RunningTotals before = RunningTotals.of(head);
    ReceiptNumber number = book.number(before.issued());
    Entry entry = ReceiptBytes.issue(before.issue(payment.total().fen()), number, now, ask);
    return whole(
        connection,
        () -> {
          LogRecord record = append(connection, entry, head);
          Receipt receipt =
              new Receipt(number, book.id(), payment, record.at(), ChainLink.of(record));
          tables.insert(connection, receipt);
          return receipt;
        });
  }

  /** Issues the voucher of a refund in the caller's transaction. */
  public RefundVoucher refund(Connection connection, RefundRequest ask) throws SQLException {
    Optional<RefundVoucher> before = earlier.voucher(connection, ask);
    return before.isPresent() ? before.get() : refundFirst(connection, ask);
  }

  private RefundVoucher refundFirst(Connection connection, RefundRequest ask) throws SQLException {
    Refund refund = ask.refund();
    HallCode hall = refund.hall();
    Instant now = now();
    guard(connection, Action.REFUND, hall, refund.cashier(), now);
    ReceiptBook book =
        rules.book(connection, ask.book(), ReceiptBook.Kind.REFUND, hall, refund.cashier());
    rules.requireUnreceipted(connection, refund.id());
    rules.liveReceipt(connection, ask.original());
    rules.requireRefundable(connection, ask.original(), refund);
    Optional<LogRecord> head = head(connection, book.id());
    RunningTotals before = RunningTotals.of(head);
    ReceiptNumber number = book.number(before.issued());
    Entry entry = ReceiptBytes.refund(before.issue(refund.total().fen()), number, now, ask);
    return whole(
        connection,
        () -> {
          LogRecord record = append(connection, entry, head);
          RefundVoucher voucher =
              new RefundVoucher(
                  number, book.id(), ask.original(), refund, record.at(), ChainLink.of(record));
          tables.insert(connection, voucher);
          return voucher;
        });
  }

  /**
   * Voids a receipt or a refund voucher of the present business day in the caller's transaction; an
   * earlier day's is refunded instead.
   */
  public VoidedReceipt voidReceipt(Connection connection, VoidRequest ask) throws SQLException {
    Optional<VoidedReceipt> before = earlier.voided(connection, ask);
    return before.isPresent() ? before.get() : voidFirst(connection, ask);
  }

  private VoidedReceipt voidFirst(Connection connection, VoidRequest ask) throws SQLException {
    ReceiptTables.Place place = rules.live(connection, ask.number());
    Instant now = now();
    guard(connection, Action.VOID, place.hall(), place.cashier(), now);
    rules.requireVoidable(connection, place, now);
    Optional<LogRecord> head = head(connection, place.book());
    RunningTotals after = RunningTotals.of(head).voiding(place.amount().abs().fen());
    Entry entry = ReceiptBytes.voiding(after, place.book(), now, place.amount(), ask);
    return whole(
        connection,
        () -> {
          VoidedReceipt voided = ReceiptBytes.readVoid(append(connection, entry, head));
          tables.insert(connection, voided);
          return voided;
        });
  }

  /**
   * Records that a receipt is printed once more, in the caller's transaction. A void receipt and a
   * refund voucher are not printed again.
   */
  public Reprint reprint(Connection connection, ReprintRequest ask) throws SQLException {
    Optional<Reprint> before = earlier.reprint(connection, ask);
    return before.isPresent() ? before.get() : reprintFirst(connection, ask);
  }

  private Reprint reprintFirst(Connection connection, ReprintRequest ask) throws SQLException {
    ReceiptTables.Place place = rules.liveReceipt(connection, ask.number());
    int copy = tables.copies(connection, ask.number()) + 1;
    Optional<LogRecord> head = head(connection, place.book());
    Entry entry = ReceiptBytes.reprint(RunningTotals.of(head), place.book(), now(), copy, ask);
    return whole(
        connection,
        () -> {
          LogRecord record = append(connection, entry, head);
          Reprint reprint = ReceiptBytes.readReprint(record, filed.at(connection, place));
          tables.insert(connection, ask.number(), reprint);
          return reprint;
        });
  }

  /** Returns a receipt by its number; empty when there is none, or the number is a refund's. */
  public Optional<Receipt> find(Connection connection, ReceiptNumber number) throws SQLException {
    return filed.find(connection, number);
  }

  /** Returns what a request issued, if it did: the answer to an unknown outcome. */
  public Optional<ReceiptNumber> outcome(Connection connection, RequestId request)
      throws SQLException {
    return log.find(connection, request).flatMap(ReceiptBytes::number);
  }

  private Optional<LogRecord> head(Connection connection, String book) throws SQLException {
    return log.head(connection, ReceiptBook.stream(book));
  }

  private LogRecord append(Connection connection, Entry entry, Optional<LogRecord> head)
      throws SQLException {
    LogRecord record = log.append(connection, entry, head);
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

  /** Writes that are kept together or not at all. */
  @FunctionalInterface
  private interface Writes<T> {
    T run() throws SQLException;
  }

  /** Keeps the caller's transaction free of what a failed operation wrote. */
  private static <T> T whole(Connection connection, Writes<T> writes) throws SQLException {
    if (connection.getAutoCommit()) {
      throw new IllegalStateException("There is no transaction to join: auto-commit is on");
    }
    Savepoint before = connection.setSavepoint();
    T result;
    try {
      result = writes.run();
    } catch (SQLException | RuntimeException | Error e) {
      undo(connection, before, e);
      throw e;
    }
    connection.releaseSavepoint(before);
    return result;
  }

  private static void undo(Connection connection, Savepoint to, Throwable because) {
    try {
      connection.rollback(to);
      connection.releaseSavepoint(to);
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }
}
