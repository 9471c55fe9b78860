package io.hall.app.simulate;

import io.hall.app.files.DayEvent;
import io.hall.payment.Payment;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened at a desk: what the register has of it, and what the other side has. Not
 * thread-safe.
 */
final class Taking {

  private final Desk desk;
  private Optional<DayEvent> booked;
  private List<Stated> stated;
  private boolean special;

  Taking(Desk desk, DayEvent booked, List<Stated> stated) {
    this.desk = desk;
    this.booked = Optional.of(booked);
    this.stated = stated;
  }

  Desk desk() {
    return desk;
  }

  /** What the register has; empty when it has nothing. */
  Optional<DayEvent> booked() {
    return booked;
  }

  /** The payment, if it is one. */
  Optional<Payment> payment() {
    return booked
        .filter(DayEvent.Paid.class::isInstance)
        .map(event -> ((DayEvent.Paid) event).payment());
  }

  boolean isRefund() {
    return booked.filter(DayEvent.Refunded.class::isInstance).isPresent();
  }

  void book(Payment payment) {
    booked = Optional.of(new DayEvent.Paid(payment));
  }

  void unbook() {
    booked = Optional.empty();
  }

  List<Stated> stated() {
    return stated;
  }

  void state(List<Stated> lines) {
    stated = lines;
  }

  /** Whether something befell it, so that nothing else may. */
  boolean isSpecial() {
    return special;
  }

  Taking makeSpecial() {
    special = true;
    return this;
  }
}
