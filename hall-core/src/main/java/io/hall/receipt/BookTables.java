package io.hall.receipt;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of books beside the log: filled in the same transaction, asked instead of the log. */
final class BookTables {

  private static final String STATE =
      "SELECT b.book, b.kind, b.prefix, b.first_serial, b.last_serial, s.status, s.hall, s.cashier"
          + " FROM receipt_book b JOIN receipt_book_step s ON s.book = b.book"
          + " AND s.position = (SELECT max(m.position) FROM receipt_book_step m"
          + " WHERE m.book = b.book)";

  /** Notes a book that is new. */
  void insert(Connection connection, ReceiptBook book) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO receipt_book(book, kind, prefix, first_serial, last_serial)"
            + " VALUES (?, ?, ?, ?, ?)",
        book.id(),
        book.kind().name(),
        book.prefix(),
        book.first(),
        book.last());
  }

  /** Notes that the record at {@code position} of the book's stream led to {@code state}. */
  void insert(Connection connection, BookState state, long position, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO receipt_book_step(book, position, status, hall, cashier, taken_at)"
            + " VALUES (?, ?, ?, nullif(?, ''), nullif(?, ''), ?)",
        state.book().id(),
        position,
        state.status().name(),
        state.holder().map(holder -> holder.hall().value()).orElse(""),
        state.holder().map(holder -> holder.cashier().value()).orElse(""),
        at.toEpochMilli());
  }

  Optional<BookState> state(Connection connection, String id) throws SQLException {
    return Sql.first(connection, STATE + " WHERE b.book = ?", BookTables::state, id);
  }

  /** The books that a cashier has in use, used-up ones included. */
  List<BookState> inUse(Connection connection, ReceiptBook.Kind kind, StaffNumber cashier)
      throws SQLException {
    return Sql.list(
        connection,
        STATE + " WHERE s.cashier = ? AND s.status = 'IN_USE' AND b.kind = ? ORDER BY b.book",
        BookTables::state,
        cashier.value(),
        kind.name());
  }

  List<BookState> all(Connection connection) throws SQLException {
    return Sql.list(connection, STATE + " ORDER BY b.book", BookTables::state);
  }

  /** Returns the book of a number. */
  Optional<BookState> of(Connection connection, ReceiptNumber number) throws SQLException {
    return Sql.first(
        connection,
        STATE + " WHERE b.prefix = ? AND b.first_serial <= ? AND b.last_serial >= ?",
        BookTables::state,
        number.prefix(),
        number.serial(),
        number.serial());
  }

  /** Whether another book holds one of the numbers of {@code book}. */
  boolean overlaps(Connection connection, ReceiptBook book) throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM receipt_book WHERE prefix = ? AND first_serial <= ? AND last_serial >= ?",
        book.prefix(),
        book.last(),
        book.first());
  }

  private static BookState state(ResultSet row) throws SQLException {
    return new BookState(
        new ReceiptBook(
            row.getString(1),
            ReceiptBook.Kind.valueOf(row.getString(2)),
            row.getString(3),
            row.getLong(4),
            row.getLong(5)),
        BookState.Status.valueOf(row.getString(6)),
        holder(row.getString(7), row.getString(8)));
  }

  private static Optional<BookState.Holder> holder(
      @Nullable String hall, @Nullable String cashier) {
    return hall == null || cashier == null
        ? Optional.empty()
        : Optional.of(new BookState.Holder(new HallCode(hall), new StaffNumber(cashier)));
  }
}
