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

/** What the register refuses by itself, before any guard of the application is heard. */
final class ReceiptRules {

  private final ReceiptTables tables;

  ReceiptRules(ReceiptTables tables) {
    this.tables = tables;
  }

  /** Returns the cashier's own book of the right kind. */
  ReceiptBook book(
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

  void requireNew(Connection connection, ReceiptBook book) throws SQLException {
    if (tables.book(connection, book.id()).isPresent()) {
      throw refused(Finding.of(ReceiptCode.BOOK_OPEN).with("book", book.id()));
    }
    if (tables.overlaps(connection, book)) {
      throw refused(Finding.of(ReceiptCode.BOOK_RANGE).in("first"));
    }
  }

  void requireUnreceipted(Connection connection, PaymentId payment) throws SQLException {
    if (tables.hasDocument(connection, payment)) {
      throw refused(Finding.of(ReceiptCode.PAYMENT_RECEIPTED));
    }
  }

  /** Returns where a receipt or refund voucher stands that counts. */
  ReceiptTables.Place live(Connection connection, ReceiptNumber number) throws SQLException {
    ReceiptTables.Place place =
        tables
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
