package com.example.till;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.HallCode;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.BookStep;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import io.hall.store.SqliteStore;
import io.hall.tariff.FeeCategory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/** A till with a {@code payment} table of its own, to which receipts are added. */
public final class Till {

  private static final HallCode HALL = new HallCode("H01");
  private static final StaffNumber CASHIER = new StaffNumber("C01");
  private static final String BOOK = "2026-2027.H01.C01";

  private final Path file;
  private final ReceiptRegister receipts;
  private final Clock clock;

  Till(Path file, SqliteStore store, Clock clock) {
    this.file = file;
    this.receipts = new ReceiptRegister(store, clock, List.of(), List.of());
    this.clock = clock;
  }

  /** Takes three payments into a new database file. */
  public static void main(String[] args) throws SQLException {
    run(Path.of(args.length == 0 ? "till.db" : args[0]), System.out);
  }

  static void run(Path file, PrintStream out) throws SQLException {
    createPaymentTable(file);
    SqliteStore.createTables(file);
    try (SqliteStore store = SqliteStore.open(file)) {
      Till till = new Till(file, store, Clock.systemUTC());
      store.write(till::takeOutBook);
      out.println("joined:   " + till.joined("P-1", Money.yuan("1864.49")).number());
      out.println("own:      " + till.own("P-2", Money.yuan("50.00")).number());
      till.takenBack("P-3", Money.yuan("1.00"));
      out.println("joined:   " + till.joined("P-4", Money.yuan("2.00")).number());
      out.println("payments: " + till.payments());
    }
  }

  /** The way for whoever has a transaction already: the receipt joins it. */
  Receipt joined(String number, Money amount) throws SQLException {
    try (Connection connection = connect(file)) {
      insertPayment(connection, number, amount);
      Receipt receipt = receipts.issue(connection, ask(number, amount));
      connection.commit(); // until here the receipt is provisional
      return receipt;
    }
  }

  /** The fast way: the payment's row is written in the transaction of the register. */
  Receipt own(String number, Money amount) {
    return receipts.issue(
        ask(number, amount),
        connection -> {
          insertPayment(connection, number, amount);
          return number;
        });
  }

  /** What is rolled back leaves neither payment nor receipt, and its number goes to the next. */
  void takenBack(String number, Money amount) throws SQLException {
    try (Connection connection = connect(file)) {
      insertPayment(connection, number, amount);
      receipts.issue(connection, ask(number, amount));
      connection.rollback();
    }
  }

  /** The request's id is the payment's number: whoever asks twice gets the same receipt. */
  private IssueRequest ask(String number, Money amount) {
    PaymentLine line =
        PaymentLine.of(FeeCategory.RESIDENTIAL_AREA, new HeatingSeason(2026), Tender.CASH, amount);
    Payer payer = new Payer("10000001", "测试甲", "样板甲区1号楼1单元101室");
    Payment payment =
        new Payment(
            new PaymentId(number),
            HALL,
            CASHIER,
            Channel.HALL,
            payer,
            clock.instant(),
            List.of(line),
            amount);
    return new IssueRequest(new RequestId("receipt-of:" + number), BOOK, payment);
  }

  /** A book comes into stock, is handed out to the cashier, and is begun. */
  private String takeOutBook(Connection connection) throws SQLException {
    StaffNumber keeper = new StaffNumber("K01");
    ReceiptBook book = new ReceiptBook(BOOK, ReceiptBook.Kind.RECEIPT, "H01C01", 1, 1_000);
    receipts.books().take(connection, new BookStep.Registered(RequestId.next(clock), book, keeper));
    receipts
        .books()
        .take(
            connection, new BookStep.HandedOut(RequestId.next(clock), BOOK, HALL, CASHIER, keeper));
    receipts
        .books()
        .take(connection, new BookStep.InUse(RequestId.next(clock), BOOK, HALL, CASHIER));
    return BOOK;
  }

  private static void createPaymentTable(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE payment(number TEXT PRIMARY KEY, fen INTEGER NOT NULL)");
    }
  }

  private static void insertPayment(Connection connection, String number, Money amount)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO payment VALUES (?, ?)")) {
      insert.setString(1, number);
      insert.setLong(2, amount.fen());
      insert.executeUpdate();
    }
  }

  private String payments() throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet sum = statement.executeQuery("SELECT count(*), sum(fen) FROM payment")) {
      sum.next();
      return sum.getInt(1) + ", " + Money.ofFen(sum.getLong(2)) + " yuan";
    }
  }

  /** A transaction of SQLite that will write begins IMMEDIATE. */
  private static Connection connect(Path file) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            "jdbc:sqlite:"
                + file
                + "?transaction_mode=IMMEDIATE&busy_timeout=10000&synchronous=FULL");
    connection.setAutoCommit(false);
    return connection;
  }
}
