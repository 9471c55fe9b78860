package io.hall.security.departure;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookState;
import io.hall.settlement.Shift;
import io.hall.store.RequestId;
import java.time.Instant;

/**
 * What a departure leaves to the head of a hall (厅长待办). Immutable.
 *
 * @param id its name
 * @param departure of which departure
 * @param kind what is to be done
 * @param hall in which hall
 * @param cashier who has left
 * @param about which shift or book
 * @param since since when
 */
public record DepartureTask(
    RequestId id,
    RequestId departure,
    Kind kind,
    HallCode hall,
    StaffNumber cashier,
    String about,
    Instant since) {

  /** What is to be done. */
  public enum Kind {
    /** Count the drawer of a shift, and close it. */
    COUNT_DRAWER,
    /** Write a used-up book off. */
    WRITE_OFF_BOOK
  }

  static DepartureTask count(Leaving leaving, Shift.Id shift) {
    return new DepartureTask(
        leaving.request("task " + ShiftsLeave.name(shift)),
        leaving.departure(),
        Kind.COUNT_DRAWER,
        shift.hall(),
        shift.cashier(),
        ShiftsLeave.name(shift),
        leaving.at());
  }

  static DepartureTask writeOff(Leaving leaving, BookState book) {
    BookState.Holder holder = book.holder().orElseThrow();
    return new DepartureTask(
        leaving.request("task book/" + book.book().id()),
        leaving.departure(),
        Kind.WRITE_OFF_BOOK,
        holder.hall(),
        holder.cashier(),
        "book/" + book.book().id(),
        leaving.at());
  }
}
