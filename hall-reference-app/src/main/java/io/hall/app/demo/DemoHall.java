package io.hall.app.demo;

import io.hall.app.customer.Charges;
import io.hall.app.customer.Customer;
import io.hall.app.customer.Customers;
import io.hall.app.customer.Owed;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.Basis;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookStep;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.security.account.Role;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Founds an invented hall in an empty data folder: people, a book, customers with charges. */
@Component
public final class DemoHall {

  static final StaffNumber KEEPER = new StaffNumber("BOOKS");

  private static final int CUSTOMERS = 100;
  private static final BigDecimal PRICE = new BigDecimal("17.3635");

  private final Store store;
  private final Clock clock;
  private final DemoPeople people;
  private final DemoTelephones telephones;
  private final DemoCounters counters;
  private final ReceiptRegister receipts;
  private final ShiftRegister shifts;
  private final Customers customers;
  private final Charges charges;
  private final DemoYesterday yesterday;
  private final DemoPast past;
  private final Path folder;

  DemoHall(
      Store store,
      Clock clock,
      DemoPeople people,
      DemoTelephones telephones,
      DemoCounters counters,
      ReceiptRegister receipts,
      ShiftRegister shifts,
      Customers customers,
      Charges charges,
      DemoYesterday yesterday,
      DemoPast past,
      @Value("${hall.data}") Path folder) {
    this.store = store;
    this.clock = clock;
    this.people = people;
    this.telephones = telephones;
    this.counters = counters;
    this.receipts = receipts;
    this.shifts = shifts;
    this.customers = customers;
    this.charges = charges;
    this.yesterday = yesterday;
    this.folder = folder;
    this.past = past;
  }

  /** Whether a data folder holds an invented hall. */
  public static boolean isIn(Path folder) {
    return DemoTelephones.areIn(folder);
  }

  /**
   * Founds it, unless that was done before.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-011} if the folder is in earnest
   *     use
   */
  public void found() {
    if (isIn(folder)) {
      return;
    }
    people.hire();
    store.write(
        connection -> {
          for (int i = 0; i < CUSTOMERS; i++) {
            customer(connection, i);
          }
          past.play(connection);
          yesterday.play(connection);
          shifts.open(
              connection,
              RequestId.next(clock),
              DemoPeople.HALL,
              DemoPeople.CASHIER,
              Money.yuan("500.00"));
          counters.check(connection, "T1", DemoPeople.CASHIER);
          books(connection);
          counters.handOut(connection);
          return connection;
        });
    DemoClock.keep(folder, clock, Clock.systemUTC());
    telephones.keep(people.telephones());
  }

  /** The cashier's books, which the worked day may have begun. */
  private void books(Connection connection) throws SQLException {
    use(connection, "2026-2027.S.H01.C01", ReceiptBook.Kind.RECEIPT, "S26H01C01");
    use(connection, "2026-2027.T.H01.C01", ReceiptBook.Kind.REFUND, "T26H01C01");
  }

  private void use(Connection connection, String id, ReceiptBook.Kind kind, String prefix)
      throws SQLException {
    BookRegister books = receipts.books();
    if (books.state(connection, id).isPresent()) {
      return;
    }
    ReceiptBook book = new ReceiptBook(id, kind, prefix, 1, 5_000);
    books.take(connection, new BookStep.Registered(RequestId.next(clock), book, KEEPER));
    books.take(
        connection,
        new BookStep.HandedOut(
            RequestId.next(clock), id, DemoPeople.HALL, DemoPeople.CASHIER, KEEPER));
    books.take(
        connection,
        new BookStep.InUse(RequestId.next(clock), id, DemoPeople.HALL, DemoPeople.CASHIER));
  }

  private void customer(Connection connection, int i) throws SQLException {
    String number = String.valueOf(10_000_001 + i);
    String address = "样板甲区" + (i / 20 + 1) + "号楼" + (i % 4 + 1) + "单元" + (i % 20 + 101) + "室";
    String phone = "1990000%04d".formatted(i);
    customers.add(
        connection, new Customer(number, "测试" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10), phone, address));
    BigDecimal area = BigDecimal.valueOf(6_000 + i * 37L, 2);
    Money due = Money.yuan(area.multiply(PRICE).setScale(2, RoundingMode.HALF_UP));
    HeatingSeason season = new HeatingSeason(2026);
    charges.charge(
        connection,
        number,
        new Owed(
            season, FeeCategory.RESIDENTIAL_AREA, due, Money.ZERO, new Basis(area, "m²", PRICE)));
  }

  /**
   * How to sign in, for the page that asks.
   *
   * @param number of the account
   * @param role what it is for
   * @param password known to everybody, and of no worth
   */
  public record Hint(StaffNumber number, Role role, String password) {}

  /** How to sign in to a hall that is invented. */
  public static List<Hint> hints() {
    return DemoPeople.people().stream()
        .map(p -> new Hint(p.number(), p.role(), DemoPeople.password(p.number())))
        .toList();
  }
}
