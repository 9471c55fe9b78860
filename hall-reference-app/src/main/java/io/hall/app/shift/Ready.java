package io.hall.app.shift;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookState;
import io.hall.security.session.Session;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a cashier still has to do before a payment can be taken; the registers would refuse it. */
@Component
public final class Ready {

  private final Opening opening;
  private final CashierShifts shifts;

  Ready(Opening opening, CashierShifts shifts) {
    this.opening = opening;
    this.shifts = shifts;
  }

  /** What is missing. */
  public enum Missing {
    /** The check before the opening. */
    CHECK,
    /** An open shift. */
    SHIFT,
    /** A book of receipts in use. */
    BOOK
  }

  /** Returns what is missing first; empty if nothing is. */
  public Optional<Missing> missing(Session session) {
    HallCode hall = session.account().hall().orElseThrow();
    StaffNumber cashier = session.account().number();
    if (!opening.isReady(session.terminal(), cashier)) {
      return Optional.of(Missing.CHECK);
    }
    if (shifts.open(hall, cashier).isEmpty()) {
      return Optional.of(Missing.SHIFT);
    }
    boolean begun =
        shifts.books(hall, cashier).stream().anyMatch(s -> s.status() == BookState.Status.IN_USE);
    return begun ? Optional.empty() : Optional.of(Missing.BOOK);
  }
}
