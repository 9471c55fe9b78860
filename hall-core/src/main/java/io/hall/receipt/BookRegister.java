package io.hall.receipt;

import static io.hall.receipt.ReceiptRules.refused;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.receipt.BookState.Status;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The register of books (票据登记簿): which numbers there are, who has them, and what became of a book
 * from stock to its end, each step on record with who and when (规程 7.2; 领用、使用、退回、核销).
 *
 * <p>Every operation joins the caller's transaction. Safe for use by several threads.
 */
public final class BookRegister {

  private final Journal journal;
  private final Guards guards;
  private final BookTables tables = new BookTables();

  BookRegister(Journal journal, Guards guards) {
    this.journal = journal;
    this.guards = guards;
  }

  /**
   * A step that was taken.
   *
   * @param step which, with who took it
   * @param record when, and where it stands in the log
   */
  public record Event(BookStep step, LogRecord record) {}

  /**
   * Takes a step and returns the state it led to. The same request gives the same answer again.
   *
   * @throws io.hall.check.CheckFailedException with {@code RECEIPT-002}, {@code -003}, {@code
   *     -004}, {@code -006}, {@code -014}, {@code -019} or {@code -050} if the book's state or
   *     numbers do not allow it
   * @throws StoreException with {@code STORE-003} if the request id was used for something else
   */
  public BookState take(Connection connection, BookStep step) throws SQLException {
    Locks.take(connection, locks(step).toArray(String[]::new));
    Optional<LogRecord> before = journal.log().find(connection, step.request());
    if (before.isPresent()) {
      requireSame(before.get(), step);
      return behind(step, known(connection, step).book());
    }
    return Savepoints.whole(connection, () -> takeFirst(connection, step));
  }

  /** Returns where a book is in its life; empty when there is none of that name. */
  public Optional<BookState> state(Connection connection, String book) throws SQLException {
    return tables.state(connection, book);
  }

  /** Returns the book that holds a number; empty when none does. */
  public Optional<ReceiptBook> of(Connection connection, ReceiptNumber number) throws SQLException {
    return tables.of(connection, number).map(BookState::book);
  }

  /** Returns every book, in the order of their names. */
  public List<BookState> all(Connection connection) throws SQLException {
    return tables.all(connection);
  }

  /** Returns how many numbers of a book were not taken yet; {@code RECEIPT-002} if it is none. */
  public long left(Connection connection, String book) throws SQLException {
    return left(connection, known(connection, book).book());
  }

  /** Returns the whole life of a book; {@code RECEIPT-002} if there is none of that name. */
  public List<Event> life(Connection connection, String book) throws SQLException {
    String stream = known(connection, book).book().stream();
    List<Event> events = new ArrayList<>();
    journal
        .log()
        .forEach(
            connection,
            stream,
            record -> {
              if (BookBytes.STEPS.contains(record.kind())) {
                events.add(new Event(BookBytes.readStep(record), record));
              }
            });
    return events;
  }

  private static List<String> locks(BookStep step) {
    List<String> names = new ArrayList<>(List.of(ReceiptRules.lock(step.bookId())));
    if (step instanceof BookStep.Registered registered) {
      names.add("prefix/" + registered.book().prefix());
    }
    if (step instanceof BookStep.InUse use) {
      names.add("cashier/" + use.cashier());
    }
    return names;
  }

  private static void requireSame(LogRecord earlier, BookStep step) {
    boolean same =
        BookBytes.STEPS.contains(earlier.kind()) && BookBytes.readStep(earlier).equals(step);
    if (!same) {
      throw StoreException.conflict();
    }
  }

  private BookState takeFirst(Connection connection, BookStep step) throws SQLException {
    requirePossible(connection, step);
    ReceiptBook book =
        step instanceof BookStep.Registered first ? first.book() : known(connection, step).book();
    Journal.End end = journal.end(connection, book.stream());
    if (step instanceof BookStep.InUse use) {
      guards.require(
          connection,
          new IssuingAttempt(
              IssuingAttempt.Action.USE_BOOK,
              use.hall(),
              use.cashier(),
              BusinessDate.of(end.now())));
    }
    LogRecord record = end.append(BookBytes.step(end.totals(), book, end.now(), step));
    if (step instanceof BookStep.Registered) {
      tables.insert(connection, book);
    }
    BookState state = behind(step, book);
    tables.insert(connection, state, record.position(), record.at());
    return state;
  }

  private static BookState behind(BookStep step, ReceiptBook book) {
    return new BookState(book, step.leadsTo(), holder(step));
  }

  /** Who has a book behind a step. */
  static Optional<BookState.Holder> holder(BookStep step) {
    if (step instanceof BookStep.HandedOut out) {
      return Optional.of(new BookState.Holder(out.hall(), out.cashier()));
    }
    return step instanceof BookStep.InUse use
        ? Optional.of(new BookState.Holder(use.hall(), use.cashier()))
        : Optional.empty();
  }

  private void requirePossible(Connection connection, BookStep step) throws SQLException {
    if (step instanceof BookStep.Registered registered) {
      requireNew(connection, registered.book());
      return;
    }
    BookState now = known(connection, step);
    if (step instanceof BookStep.InUse use) {
      requireUsable(connection, now, use);
    } else if (step instanceof BookStep.Returned) {
      requireReturnable(connection, now);
    } else if (step instanceof BookStep.WrittenOff) {
      requireAtEnd(connection, now);
    } else {
      requireStatus(now, now.status() == Status.IN_STOCK);
      requireLeft(connection, now.book());
    }
  }

  private void requireNew(Connection connection, ReceiptBook book) throws SQLException {
    if (tables.state(connection, book.id()).isPresent()) {
      throw refused(Finding.of(ReceiptCode.BOOK_OPEN).with("book", book.id()));
    }
    if (tables.overlaps(connection, book)) {
      throw refused(Finding.of(ReceiptCode.BOOK_RANGE).in("first"));
    }
  }

  private void requireUsable(Connection connection, BookState now, BookStep.InUse use)
      throws SQLException {
    requireStatus(now, now.status() == Status.HANDED_OUT);
    if (!now.isWith(use.hall(), use.cashier())) {
      throw refused(Finding.of(ReceiptCode.FOREIGN_BOOK).with("book", use.bookId()));
    }
    for (BookState other : tables.inUse(connection, now.book().kind(), use.cashier())) {
      if (left(connection, other.book()) > 0) {
        throw refused(Finding.of(ReceiptCode.ANOTHER_IN_USE).with("book", other.book().id()));
      }
    }
  }

  private void requireReturnable(Connection connection, BookState now) throws SQLException {
    requireStatus(now, now.holder().isPresent());
    requireLeft(connection, now.book());
  }

  private void requireLeft(Connection connection, ReceiptBook book) throws SQLException {
    if (left(connection, book) == 0) {
      throw refused(Finding.of(ReceiptCode.BOOK_USED_UP).with("book", book.id()));
    }
  }

  private void requireAtEnd(Connection connection, BookState now) throws SQLException {
    boolean usedUp = now.status() == Status.IN_USE && left(connection, now.book()) == 0;
    requireStatus(now, now.status() == Status.IN_STOCK || usedUp);
  }

  private static void requireStatus(BookState now, boolean right) {
    if (!right) {
      throw refused(
          Finding.of(ReceiptCode.BOOK_STATE)
              .with("book", now.book().id())
              .with("state", now.status()));
    }
  }

  private long left(Connection connection, ReceiptBook book) throws SQLException {
    Optional<LogRecord> head = journal.log().head(connection, book.stream());
    return book.size() - RunningTotals.of(head).issued();
  }

  private BookState known(Connection connection, BookStep step) throws SQLException {
    return known(connection, step.bookId());
  }

  private BookState known(Connection connection, String book) throws SQLException {
    return tables
        .state(connection, book)
        .orElseThrow(() -> refused(Finding.of(ReceiptCode.NO_BOOK)));
  }
}
