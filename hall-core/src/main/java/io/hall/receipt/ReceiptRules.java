package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the register refuses by itself, before any guard of the application is heard. */
final class ReceiptRules {

  private final BookTables books;
  private final ReceiptTables tables;
  private final FiledReceipts filed;

  ReceiptRules(BookTables books, ReceiptTables tables, FiledReceipts filed) {
    this.books = books;
    this.tables = tables;
    this.filed = filed;
  }

  /** The name under which a book is held while something is written to it. */
  static String lock(String book) {
    return "book/" + book;
  }

  /** The name under which a payment is held while its document is written. */
  static String lock(PaymentId payment) {
    return "payment/" + payment.value();
  }

  /** Returns the book, which its cashier has in use. */
  BookState bookInUse(Connection connection, String id) throws SQLException {
    BookState state =
        books.state(connection, id).orElseThrow(() -> refused(Finding.of(ReceiptCode.NO_BOOK)));
    if (state.status() != BookState.Status.IN_USE) {
      throw refused(Finding.of(ReceiptCode.NOT_IN_USE).with("book", id));
    }
    return state;
  }

  /** Refuses a book that another cashier has, or that is of none of these kinds. */
  static void requireOwn(
      BookState state, HallCode hall, StaffNumber cashier, Set<ReceiptBook.Kind> kinds) {
    String id = state.book().id();
    if (!state.isWith(hall, cashier)) {
      throw refused(Finding.of(ReceiptCode.FOREIGN_BOOK).with("book", id));
    }
    if (!kinds.contains(state.book().kind())) {
      throw refused(Finding.of(ReceiptCode.BOOK_KIND).with("book", id));
    }
  }

  /** Returns the book of a number. */
  ReceiptBook bookOf(Connection connection, ReceiptNumber number) throws SQLException {
    return books
        .of(connection, number)
        .map(BookState::book)
        .orElseThrow(() -> refused(Finding.of(ReceiptCode.NO_RECEIPT)));
  }

  void requireUnreceipted(Connection connection, PaymentId payment) throws SQLException {
    if (!tables.receipted(connection, List.of(payment.value())).isEmpty()) {
      throw refused(Finding.of(ReceiptCode.PAYMENT_RECEIPTED));
    }
  }

  /** Returns where a receipt or refund voucher stands that counts. */
  ReceiptTables.Place live(Connection connection, ReceiptNumber number) throws SQLException {
    ReceiptTables.Place place =
        filed
            .place(connection, number)
            .orElseThrow(() -> refused(Finding.of(ReceiptCode.NO_RECEIPT)));
    if (place.voided()) {
      throw refused(Finding.of(ReceiptCode.VOID_ALREADY).with("number", number));
    }
    return place;
  }

  /** Returns where a receipt stands that counts; a refund voucher is none. */
  ReceiptTables.Place liveReceipt(Connection connection, ReceiptNumber number) throws SQLException {
    ReceiptTables.Place place = live(connection, number);
    if (place.refund()) {
      throw refused(Finding.of(ReceiptCode.NO_RECEIPT));
    }
    return place;
  }

  void requireVoidable(Connection connection, ReceiptTables.Place place, Instant now)
      throws SQLException {
    if (!place.date().equals(BusinessDate.of(now))) {
      throw refused(Finding.of(ReceiptCode.ANOTHER_DAY).with("date", place.date()));
    }
    if (tables.isRefunded(connection, place.number())) {
      throw refused(Finding.of(ReceiptCode.REFUNDED).with("number", place.number()));
    }
  }

  /** No more goes back than was paid: of each category and season, and in all. */
  void requireRefundable(Connection connection, ReceiptNumber original, Refund refund)
      throws SQLException {
    for (PaymentLine line : refund.lines()) {
      Money left = tables.left(connection, original, line.category(), line.season());
      if (asked(refund, line).compareTo(left) > 0) {
        throw refused(
            Finding.of(ReceiptCode.REFUND_TOO_LARGE)
                .with("category", line.category())
                .with("left", left));
      }
    }
    Money left = tables.left(connection, original);
    if (refund.total().compareTo(left) > 0) {
      throw refused(Finding.of(ReceiptCode.REFUND_ABOVE_TOTAL).with("left", left));
    }
  }

  private static Money asked(Refund refund, PaymentLine like) {
    return Money.sum(
        refund.lines().stream()
            .filter(l -> l.category() == like.category() && l.season().equals(like.season()))
            .map(PaymentLine::amount)
            .toList());
  }

  static CheckFailedException refused(Finding finding) {
    return new CheckFailedException(finding);
  }
}
