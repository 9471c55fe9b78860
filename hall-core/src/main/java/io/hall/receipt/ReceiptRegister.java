package io.hall.receipt;

import static io.hall.receipt.ReceiptRules.refused;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.Refund;
import io.hall.receipt.IssuingAttempt.Action;
import io.hall.receipt.ReceiptBook.Kind;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.Outcome;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private final Journal journal;
  private final Guards guards;
  private final BookRegister books;
  private final ReceiptTables tables = new ReceiptTables();
  private final TrainingReceipts training;
  private final ReceiptRules rules;
  private final FiledReceipts filed;
  private final EarlierRequests earlier;
  private final Issuing issuing;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public ReceiptRegister(
      Store store, Clock clock, List<IssuingGuard> guards, List<IssuingListener> listeners) {
    RecordLog log = store.log();
    BookTables bookTables = new BookTables();
    this.store = store;
    this.guards = new Guards(guards);
    this.journal = new Journal(log, clock, listeners);
    this.books = new BookRegister(journal, this.guards);
    this.training = new TrainingReceipts(bookTables, log);
    this.filed = new FiledReceipts(log, tables, training);
    this.rules = new ReceiptRules(bookTables, tables, filed);
    this.earlier = new EarlierRequests(log, filed);
    this.issuing = new Issuing(journal, tables, rules, this.guards, earlier);
  }

  /** The books whose numbers this register takes. */
  public BookRegister books() {
    return books;
  }

  /**
   * Issues the receipt of a payment in a transaction of its own and returns when it is durable.
   * Requests that come at the same time are read and written together.
   */
  public Receipt issue(IssueRequest ask) {
    return store.write(ask, issuing);
  }

  /**
   * Issues the receipt of a payment in a transaction of its own, together with {@code work}: the
   * caller's own writes, such as the payment's row. Both are kept, or neither; when the request was
   * answered before, the work is not done again.
   */
  public Receipt issue(IssueRequest ask, Store.Work<?> work) {
    return store.write(
        connection -> {
          if (journal.log().find(connection, ask.request()).isEmpty()) {
            work.on(connection);
          }
          return issueOne(connection, ask);
        });
  }

  /**
   * Issues the receipts of several payments in a transaction of its own, all or none: one that is
   * refused refuses all, and its findings name its place in the list.
   */
  public List<Receipt> issueAll(List<IssueRequest> asks) {
    return store.write(connection -> issueAll(connection, asks));
  }

  /** Issues the receipt of a payment in the caller's transaction. */
  public Receipt issue(Connection connection, IssueRequest ask) throws SQLException {
    return Savepoints.whole(connection, () -> issueOne(connection, ask));
  }

  private Receipt issueOne(Connection connection, IssueRequest ask) throws SQLException {
    return issuing.on(connection, List.of(ask)).get(0).orThrow();
  }

  /**
   * Issues the receipts of several payments in the caller's transaction, all or none: one that is
   * refused refuses all, and its findings name its place in the list.
   */
  public List<Receipt> issueAll(Connection connection, List<IssueRequest> asks)
      throws SQLException {
    return Savepoints.whole(
        connection,
        () -> {
          List<Receipt> receipts = new ArrayList<>(asks.size());
          for (Outcome<Receipt> outcome : issuing.on(connection, asks)) {
            receipts.add(orThrow(outcome, receipts.size()));
          }
          return receipts;
        });
  }

  private static Receipt orThrow(Outcome<Receipt> outcome, int index) {
    try {
      return outcome.orThrow();
    } catch (CheckFailedException e) {
      throw new CheckFailedException(
          e.findings().stream().map(finding -> finding.in("asks[" + index + "]")).toList());
    }
  }

  /** Issues the voucher of a refund in the caller's transaction. */
  public RefundVoucher refund(Connection connection, RefundRequest ask) throws SQLException {
    lock(
        connection,
        ask.original(),
        ReceiptRules.lock(ask.book()),
        ReceiptRules.lock(ask.refund().id()));
    Optional<RefundVoucher> before = earlier.voucher(connection, ask);
    return before.isPresent()
        ? before.get()
        : Savepoints.whole(connection, () -> refundFirst(connection, ask));
  }

  private RefundVoucher refundFirst(Connection connection, RefundRequest ask) throws SQLException {
    Refund refund = ask.refund();
    BookState state = rules.bookInUse(connection, ask.book());
    Journal.End end = journal.end(connection, state.book().stream());
    guards.require(
        connection,
        new IssuingAttempt(
            Action.REFUND,
            refund.hall(),
            refund.cashier(),
            BusinessDate.of(end.now()),
            Optional.of(ask.original()),
            refund.lines()));
    ReceiptRules.requireOwn(state, refund.hall(), refund.cashier(), Set.of(Kind.REFUND));
    rules.requireUnreceipted(connection, refund.id());
    rules.liveReceipt(connection, ask.original());
    rules.requireRefundable(connection, ask.original(), refund);
    RunningTotals before = end.totals();
    ReceiptNumber number = state.book().number(before.issued());
    LogRecord record =
        end.append(ReceiptBytes.refund(before.issue(refund.total().fen()), number, end.now(), ask));
    RefundVoucher voucher =
        new RefundVoucher(
            number, state.book().id(), ask.original(), refund, record.at(), ChainLink.of(record));
    tables.insert(connection, voucher);
    return voucher;
  }

  /**
   * Voids a receipt or a refund voucher of the present business day in the caller's transaction; an
   * earlier day's is refunded instead.
   */
  public VoidedReceipt voidReceipt(Connection connection, VoidRequest ask) throws SQLException {
    lock(connection, ask.number());
    Optional<VoidedReceipt> before = earlier.voided(connection, ask);
    return before.isPresent()
        ? before.get()
        : Savepoints.whole(connection, () -> voidFirst(connection, ask));
  }

  private VoidedReceipt voidFirst(Connection connection, VoidRequest ask) throws SQLException {
    ReceiptTables.Place place = rules.live(connection, ask.number());
    Journal.End end = journal.end(connection, place.stream());
    guards.require(
        connection,
        new IssuingAttempt(
            Action.VOID,
            place.hall(),
            place.cashier(),
            BusinessDate.of(end.now()),
            Optional.of(ask.number()),
            List.of()));
    rules.requireVoidable(connection, place, end.now());
    RunningTotals after = end.totals().voiding(place.amount().abs().fen());
    Entry entry = ReceiptBytes.voiding(after, end.stream(), end.now(), place.amount(), ask);
    VoidedReceipt voided = ReceiptBytes.readVoid(end.append(entry));
    if (!ReceiptBook.isTraining(ask.number().prefix())) {
      tables.insert(connection, voided);
    }
    return voided;
  }

  /**
   * Records that a receipt is printed once more, in the caller's transaction. A void receipt and a
   * refund voucher are not printed again.
   */
  public Reprint reprint(Connection connection, ReprintRequest ask) throws SQLException {
    lock(connection, ask.number());
    Optional<Reprint> before = earlier.reprint(connection, ask);
    return before.isPresent()
        ? before.get()
        : Savepoints.whole(connection, () -> reprintFirst(connection, ask));
  }

  private Reprint reprintFirst(Connection connection, ReprintRequest ask) throws SQLException {
    ReceiptTables.Place place = rules.liveReceipt(connection, ask.number());
    boolean real = !ReceiptBook.isTraining(ask.number().prefix());
    int copies =
        real ? tables.copies(connection, ask.number()) : training.copies(connection, ask.number());
    Journal.End end = journal.end(connection, place.stream());
    LogRecord record =
        end.append(ReceiptBytes.reprint(end.totals(), end.stream(), end.now(), copies + 1, ask));
    Reprint reprint = ReceiptBytes.readReprint(record, filed.at(connection, place));
    if (real) {
      tables.insert(connection, ask.number(), reprint);
    }
    return reprint;
  }

  /**
   * Gives up the next number of a book, in the caller's transaction: it counts as taken and void,
   * and no receipt ever bears it.
   */
  public SpoiledNumber spoil(Connection connection, SpoilRequest ask) throws SQLException {
    lock(connection, ask.number());
    Optional<SpoiledNumber> before = earlier.spoiled(connection, ask);
    return before.isPresent()
        ? before.get()
        : Savepoints.whole(connection, () -> spoilFirst(connection, ask));
  }

  private SpoiledNumber spoilFirst(Connection connection, SpoilRequest ask) throws SQLException {
    String book = rules.bookOf(connection, ask.number()).id();
    BookState state = rules.bookInUse(connection, book);
    Journal.End end = journal.end(connection, state.book().stream());
    BookState.Holder holder = state.holder().orElseThrow();
    guards.require(
        connection,
        new IssuingAttempt(
            Action.SPOIL, holder.hall(), holder.cashier(), BusinessDate.of(end.now())));
    ReceiptRules.requireOwn(state, holder.hall(), ask.spoiledBy(), Set.of(Kind.values()));
    ReceiptNumber next = state.book().number(end.totals().issued());
    if (!next.equals(ask.number())) {
      throw refused(
          Finding.of(ReceiptCode.NOT_NEXT).with("number", ask.number()).with("next", next));
    }
    LogRecord record =
        end.append(
            ReceiptBytes.spoiling(
                end.totals().spoil(), end.stream(), end.now(), holder.hall(), ask));
    SpoiledNumber spoiled = ReceiptBytes.readSpoiled(record);
    if (state.book().kind() != Kind.TRAINING) {
      tables.insert(connection, book, spoiled);
    }
    return spoiled;
  }

  /**
   * Records, in the caller's transaction, that somebody confirmed the clock although a book's last
   * record is later; the book's records go on from the present instant.
   *
   * @throws CheckFailedException with {@code RECEIPT-018} if the clock is not behind
   */
  public void confirmClock(Connection connection, ClockConfirmation ask) throws SQLException {
    Locks.take(connection, ReceiptRules.lock(ask.book()));
    if (earlier.confirmed(connection, ask)) {
      return;
    }
    BookState state =
        books
            .state(connection, ask.book())
            .orElseThrow(() -> refused(Finding.of(ReceiptCode.NO_BOOK)));
    Journal.End end = journal.endToConfirm(connection, state.book().stream());
    if (!end.clockIsBehind()) {
      throw refused(Finding.of(ReceiptCode.CLOCK_RIGHT));
    }
    end.confirm(ask);
  }

  /** Whether a receipt or refund voucher was made void. */
  public boolean isVoid(Connection connection, ReceiptNumber number) throws SQLException {
    return filed.place(connection, number).filter(ReceiptTables.Place::voided).isPresent();
  }

  /** Returns where a receipt or refund voucher stands that counts. */
  ReceiptTables.Place live(Connection connection, ReceiptNumber number) throws SQLException {
    return rules.live(connection, number);
  }

  /** Refuses a void that comes too late, or of what was refunded. */
  void requireVoidable(Connection connection, ReceiptTables.Place place, Instant now)
      throws SQLException {
    rules.requireVoidable(connection, place, now);
  }

  /** What issues together, for the tests of it. */
  Issuing issuing() {
    return issuing;
  }

  /** Returns a receipt by its number; empty when there is none, or the number is a refund's. */
  public Optional<Receipt> find(Connection connection, ReceiptNumber number) throws SQLException {
    return filed.find(connection, number);
  }

  /** Returns what a request issued, if it did: the answer to an unknown outcome. */
  public Optional<ReceiptNumber> outcome(Connection connection, RequestId request)
      throws SQLException {
    return journal.log().find(connection, request).flatMap(ReceiptBytes::number);
  }

  /** Holds the book of a number, if there is one, and whatever else is named. */
  private void lock(Connection connection, ReceiptNumber number, String... more)
      throws SQLException {
    List<String> names = new ArrayList<>(List.of(more));
    books.of(connection, number).ifPresent(book -> names.add(ReceiptRules.lock(book.id())));
    Locks.take(connection, names.toArray(String[]::new));
  }
}
