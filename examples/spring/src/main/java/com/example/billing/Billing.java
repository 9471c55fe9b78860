package com.example.billing;

import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookStep;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the program, takes three payments and prints their receipts. */
public final class Billing {

  private Billing() {}

  /** Takes three payments into a new database file. */
  public static void main(String[] args) throws SQLException {
    System.setProperty("billing.file", args.length == 0 ? "billing.db" : args[0]);
    run(System.out);
  }

  static void run(PrintStream out) throws SQLException {
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(BillingBeans.class)) {
      ReceiptRegister receipts = context.getBean(ReceiptRegister.class);
      context.getBean(Store.class).write(c -> takeOutBook(c, receipts.books()));
      Payments payments = context.getBean(Payments.class);
      out.println("joined:   " + payments.joined("P-1", Money.yuan("1864.49")).number());
      out.println("own:      " + payments.own("P-2", Money.yuan("50.00")).number());
      try {
        payments.failing("P-3", Money.yuan("1.00"));
      } catch (IllegalStateException e) {
        out.println("failed:   " + e.getMessage());
      }
      out.println("joined:   " + payments.joined("P-4", Money.yuan("2.00")).number());
      out.println("payments: " + payments(context.getBean(JdbcClient.class)));
    }
  }

  private static String takeOutBook(Connection connection, BookRegister books) throws SQLException {
    Clock clock = Clock.systemUTC();
    StaffNumber keeper = new StaffNumber("K01");
    String book = Payments.BOOK;
    ReceiptBook numbers = new ReceiptBook(book, ReceiptBook.Kind.RECEIPT, "H01C01", 1, 1_000);
    books.take(connection, new BookStep.Registered(RequestId.next(clock), numbers, keeper));
    books.take(
        connection,
        new BookStep.HandedOut(
            RequestId.next(clock), book, Payments.HALL, Payments.CASHIER, keeper));
    books.take(
        connection,
        new BookStep.InUse(RequestId.next(clock), book, Payments.HALL, Payments.CASHIER));
    return book;
  }

  private static String payments(JdbcClient jdbc) {
    long count = jdbc.sql("SELECT count(*) FROM payment").query(Long.class).single();
    long fen = jdbc.sql("SELECT sum(fen) FROM payment").query(Long.class).single();
    return count + ", " + Money.ofFen(fen) + " yuan";
  }
}
