package io.hall.security.departure;

import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookState;
import io.hall.receipt.BookStep;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Returns the unused numbers of somebody who leaves (未用收据号码退回, 规程 7.2, 8.3): each book in their
 * hands goes back into stock, on record in the book's own life, and each number from the first
 * unused to the last stands in a row of its departure. A book that is used up is a task for the
 * head, who writes it off. Immutable and thread-safe.
 */
public final class BooksLeave implements LeavingStep {

  private final BookRegister books;
  private final TaskTable tasks = new TaskTable();

  /** Makes the step on these books. */
  public BooksLeave(BookRegister books) {
    this.books = books;
  }

  @Override
  public List<Left> leave(Connection connection, Leaving leaving) throws SQLException {
    List<String> ranges = new ArrayList<>();
    long count = 0;
    for (BookState state : held(connection, leaving.account().number())) {
      long left = books.left(connection, state.book().id());
      if (left > 0) {
        ranges.add(giveBack(connection, leaving, state.book(), left));
        count += left;
      } else {
        tasks.insert(connection, leaving, DepartureTask.writeOff(leaving, state));
        ranges.add(state.book().id() + ": used up");
      }
    }
    return List.of(new Left(Belonging.NUMBERS, count, ranges));
  }

  private List<BookState> held(Connection connection, StaffNumber cashier) throws SQLException {
    return books.all(connection).stream()
        .filter(state -> state.holder().filter(h -> h.cashier().equals(cashier)).isPresent())
        .toList();
  }

  private String giveBack(Connection connection, Leaving leaving, ReceiptBook book, long left)
      throws SQLException {
    ReceiptNumber first = new ReceiptNumber(book.prefix(), book.last() - left + 1);
    ReceiptNumber last = new ReceiptNumber(book.prefix(), book.last());
    books.take(
        connection,
        new BookStep.Returned(
            leaving.request("return " + book.id()),
            book.id(),
            leaving.executedBy(),
            leaving.receivedBy()));
    Sql.insert(
        connection,
        "INSERT INTO departure_numbers VALUES (?, ?, ?, ?, ?)",
        leaving.departure().value(),
        book.id(),
        book.prefix(),
        first.serial(),
        last.serial());
    return book.id() + ": " + first + " to " + last;
  }
}
