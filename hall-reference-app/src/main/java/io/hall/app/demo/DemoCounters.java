package io.hall.app.demo;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.conduct.duty.Condition;
import io.hall.conduct.duty.Device;
import io.hall.conduct.duty.ReadinessCheck;
import io.hall.conduct.duty.ReadinessDesk;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookRegister;
import io.hall.receipt.BookStep;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Two counters: the one of {@code C01} is checked and ready, and {@code C02} finds a book handed
 * out and the whole day still to be done.
 */
@Component
class DemoCounters {

  private static final StaffNumber SECOND = new StaffNumber("C02");

  private final Clock clock;
  private final ReadinessDesk readiness;
  private final ReadinessRule rule;
  private final HallCalendar calendar;
  private final ReceiptRegister receipts;

  DemoCounters(
      Clock clock,
      ReadinessDesk readiness,
      ReadinessRule rule,
      HallCalendar calendar,
      ReceiptRegister receipts) {
    this.clock = clock;
    this.readiness = readiness;
    this.rule = rule;
    this.calendar = calendar;
    this.receipts = receipts;
  }

  /** Records the check of a counter; on a day on which the hall is closed there is none. */
  void check(Connection connection, String counter, StaffNumber cashier) throws SQLException {
    BusinessDate today = BusinessDate.today(clock);
    Optional<LocalTime> opening = rule.openingFor(calendar, today, clock.instant());
    if (opening.isPresent()) {
      Map<Device, Condition> devices = new EnumMap<>(Device.class);
      for (Device device : Device.values()) {
        devices.put(device, new Condition.Ok());
      }
      ReadinessCheck check =
          new ReadinessCheck(
              DemoPeople.HALL,
              counter,
              cashier,
              today,
              opening.get(),
              clock.instant(),
              true,
              devices);
      readiness.complete(connection, RequestId.next(clock), check);
    }
  }

  /** Hands the second cashier a book, which the worked day may have done. */
  void handOut(Connection connection) throws SQLException {
    BookRegister books = receipts.books();
    ReceiptBook book =
        new ReceiptBook("2026-2027.S.H01.C02", ReceiptBook.Kind.RECEIPT, "S26H01C02", 1, 5_000);
    if (books.state(connection, book.id()).isPresent()) {
      return;
    }
    books.take(connection, new BookStep.Registered(RequestId.next(clock), book, DemoHall.KEEPER));
    books.take(
        connection,
        new BookStep.HandedOut(
            RequestId.next(clock), book.id(), DemoPeople.HALL, SECOND, DemoHall.KEEPER));
  }
}
