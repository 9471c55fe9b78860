package io.hall.app.shift;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookState;
import io.hall.receipt.BookStep;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptLedger;
import io.hall.receipt.ReceiptRegister;
import io.hall.settlement.CashCount;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A cashier's shift: opened with its float, closed with a blind count, settled on a sheet. */
@Component
public final class CashierShifts {

  private final Store store;
  private final Clock clock;
  private final ShiftRegister shifts;
  private final ReceiptRegister receipts;

  CashierShifts(Store store, Clock clock, ShiftRegister shifts, ReceiptRegister receipts) {
    this.store = store;
    this.clock = clock;
    this.shifts = shifts;
    this.receipts = receipts;
  }

  /** The cashier's open shift of today. */
  public Optional<Shift.Open> open(HallCode hall, StaffNumber cashier) {
    BusinessDate today = BusinessDate.today(clock);
    return store.read(connection -> shifts.openShift(connection, hall, cashier, today));
  }

  /** The cashier's shifts of a day that are closed. */
  List<Shift.Closed> closed(HallCode hall, StaffNumber cashier, BusinessDate day) {
    return store.read(connection -> closed(connection, hall, cashier, day));
  }

  private List<Shift.Closed> closed(
      Connection connection, HallCode hall, StaffNumber cashier, BusinessDate day)
      throws SQLException {
    return shifts.closedShifts(connection, hall, day).stream()
        .filter(shift -> shift.id().cashier().equals(cashier))
        .toList();
  }

  /** The books that a cashier has, in use or yet to be begun. */
  List<BookState> books(HallCode hall, StaffNumber cashier) {
    return store.read(connection -> books(connection, hall, cashier));
  }

  private List<BookState> books(Connection connection, HallCode hall, StaffNumber cashier)
      throws SQLException {
    Optional<BookState.Holder> holder = Optional.of(new BookState.Holder(hall, cashier));
    return receipts.books().all(connection).stream()
        .filter(state -> state.holder().equals(holder))
        .filter(state -> state.status() != BookState.Status.WRITTEN_OFF)
        .toList();
  }

  /** Opens a shift; the book of receipts that was handed out is begun with it. */
  Shift.Open open(RequestId request, HallCode hall, StaffNumber cashier, Money openingFloat) {
    return store.write(
        connection -> {
          Shift.Open open = shifts.open(connection, request, hall, cashier, openingFloat);
          begin(connection, request, hall, cashier);
          return open;
        });
  }

  /** Begins the first book that was handed out, if none in use has numbers left. */
  private void begin(Connection connection, RequestId request, HallCode hall, StaffNumber cashier)
      throws SQLException {
    List<BookState> held =
        books(connection, hall, cashier).stream()
            .filter(state -> state.book().kind() == ReceiptBook.Kind.RECEIPT)
            .toList();
    boolean begun = false;
    for (BookState state : held) {
      begun |=
          state.status() == BookState.Status.IN_USE
              && receipts.books().left(connection, state.book().id()) > 0;
    }
    Optional<BookState> next =
        held.stream().filter(s -> s.status() == BookState.Status.HANDED_OUT).findFirst();
    if (!begun && next.isPresent()) {
      RequestId step = new RequestId(request.value() + "-book");
      receipts
          .books()
          .take(connection, new BookStep.InUse(step, next.get().book().id(), hall, cashier));
    }
  }

  /** Closes the cashier's open shift with what was counted. */
  Shift.Closed close(RequestId request, HallCode hall, StaffNumber cashier, CashCount count) {
    return store.write(connection -> shifts.close(connection, request, hall, cashier, count));
  }

  /**
   * Returns a cashier's settlement sheet of a day; only once every drawer was counted, so that the
   * count is blind.
   *
   * @throws CheckFailedException with {@code SHIFT-001} while a shift of that day is open
   */
  public SettlementSheet sheet(HallCode hall, StaffNumber cashier, BusinessDate day) {
    return store.read(connection -> sheet(connection, hall, cashier, day));
  }

  private SettlementSheet sheet(
      Connection connection, HallCode hall, StaffNumber cashier, BusinessDate day)
      throws SQLException {
    List<Shift.Closed> counted = closed(connection, hall, cashier, day);
    if (counted.isEmpty() || shifts.openShift(connection, hall, cashier, day).isPresent()) {
      throw new CheckFailedException(Finding.of(ShiftCode.NOT_COUNTED));
    }
    return SettlementSheet.of(
        hall, cashier, day, ReceiptLedger.day(connection, hall, day), counted);
  }
}
