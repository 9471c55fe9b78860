package io.hall.app.day;

import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookStep;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The books of a season: every cashier has one of receipts and one of refunds, which are
 * registered, handed out and taken into use when the first number is needed.
 */
final class Books {

  private static final int PREFIX_LENGTH = 12;

  /** Who keeps the books and hands them out (票据管理员). */
  private static final StaffNumber KEEPER = new StaffNumber("BOOKS");

  private final ReceiptRegister register;
  private final HeatingSeason season;

  Books(ReceiptRegister register, HeatingSeason season) {
    this.register = register;
    this.season = season;
  }

  /** Returns the name of the cashier's book, which is made when this is its first use. */
  String of(Connection connection, ReceiptBook.Kind kind, HallCode hall, StaffNumber cashier)
      throws SQLException {
    String letter = kind == ReceiptBook.Kind.REFUND ? "T" : "S";
    String prefix = prefix(letter, hall, cashier);
    String id = season.code() + "." + letter + "." + hall + "." + cashier;
    BookRegister books = register.books();
    if (books.state(connection, id).isEmpty()) {
      ReceiptBook book = new ReceiptBook(id, kind, prefix, 1, ReceiptNumber.MAX_SERIAL);
      books.take(connection, new BookStep.Registered(request("in", id), book, KEEPER));
      books.take(connection, new BookStep.HandedOut(request("out", id), id, hall, cashier, KEEPER));
      books.take(connection, new BookStep.InUse(request("use", id), id, hall, cashier));
    }
    return id;
  }

  private static RequestId request(String step, String id) {
    return new RequestId("book-" + step + ":" + id);
  }

  private String prefix(String letter, HallCode hall, StaffNumber cashier) {
    String codes =
        (hall.value() + cashier.value()).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String prefix = letter + season.firstYear() % 100 + codes;
    return prefix.length() <= PREFIX_LENGTH
        ? prefix
        : letter + Integer.toUnsignedString(codes.hashCode(), 36).toUpperCase(Locale.ROOT);
  }
}
