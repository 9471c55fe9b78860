package io.hall.app.demo;

import io.hall.app.demo.DemoPeople.Person;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookStep;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.security.account.Role;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** More cashiers for the invented hall, each with an open shift and a book of a million numbers. */
@Component
public final class DemoTills {

  private static final StaffNumber KEEPER = new StaffNumber("BOOKS");
  private static final long NUMBERS = 1_000_000;

  private final Store store;
  private final Clock clock;
  private final DemoPeople people;
  private final ReceiptRegister receipts;
  private final ShiftRegister shifts;
  private final DemoCounters counters;

  DemoTills(
      Store store,
      Clock clock,
      DemoPeople people,
      ReceiptRegister receipts,
      ShiftRegister shifts,
      DemoCounters counters) {
    this.store = store;
    this.clock = clock;
    this.people = people;
    this.receipts = receipts;
    this.shifts = shifts;
    this.counters = counters;
  }

  /** Founds so many. */
  public void found(int tills) {
    for (int i = 1; i <= tills; i++) {
      String number = "T%02d".formatted(i);
      people.employ(new Person(new StaffNumber(number), Role.CASHIER));
      store.write(connection -> open(connection, new StaffNumber(number)));
    }
  }

  private StaffNumber open(Connection connection, StaffNumber cashier) throws SQLException {
    counters.check(connection, cashier.value(), cashier);
    shifts.open(connection, RequestId.next(clock), DemoPeople.HALL, cashier, Money.yuan("500.00"));
    BookRegister books = receipts.books();
    String id = "2026-2027.S.H01." + cashier;
    ReceiptBook book =
        new ReceiptBook(id, ReceiptBook.Kind.RECEIPT, "S26H01" + cashier, 1, NUMBERS);
    books.take(connection, new BookStep.Registered(RequestId.next(clock), book, KEEPER));
    books.take(
        connection,
        new BookStep.HandedOut(RequestId.next(clock), id, DemoPeople.HALL, cashier, KEEPER));
    books.take(connection, new BookStep.InUse(RequestId.next(clock), id, DemoPeople.HALL, cashier));
    return cashier;
  }
}
