package io.hall.app.files;

import io.hall.payment.HallCode;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.receipt.VoidReason;
import java.time.Instant;

/** What happened at a counter, as {@code payments.csv} tells it. Immutable. */
public sealed interface DayEvent {

  /** The payment or refund it is about; of a refund, the refund's own number. */
  PaymentId id();

  /** When it happened, in milliseconds. */
  Instant at();

  /** In which hall. */
  HallCode hall();

  /** Who did it. */
  StaffNumber cashier();

  /**
   * Something was paid.
   *
   * @param payment what, with its lines; the channel is always the hall's counter
   */
  record Paid(Payment payment) implements DayEvent {
    @Override
    public PaymentId id() {
      return payment.id();
    }

    @Override
    public Instant at() {
      return payment.paidAt();
    }

    @Override
    public HallCode hall() {
      return payment.hall();
    }

    @Override
    public StaffNumber cashier() {
      return payment.cashier();
    }
  }

  /**
   * A receipt was made void.
   *
   * @param payment the payment whose receipt it is
   * @param at when
   * @param hall where
   * @param cashier who asked
   * @param reason why
   * @param approver who allowed it; another person than the cashier
   */
  record Voided(
      PaymentId payment,
      Instant at,
      HallCode hall,
      StaffNumber cashier,
      VoidReason reason,
      StaffNumber approver)
      implements DayEvent {
    @Override
    public PaymentId id() {
      return payment;
    }
  }

  /**
   * Money was given back.
   *
   * @param refund what went back
   * @param refersTo the payment it was paid with
   */
  record Refunded(Refund refund, PaymentId refersTo) implements DayEvent {
    @Override
    public PaymentId id() {
      return refund.id();
    }

    @Override
    public Instant at() {
      return refund.refundedAt();
    }

    @Override
    public HallCode hall() {
      return refund.hall();
    }

    @Override
    public StaffNumber cashier() {
      return refund.cashier();
    }
  }

  /**
   * A receipt was printed once more.
   *
   * @param payment the payment whose receipt it is
   * @param at when
   * @param hall where
   * @param cashier who printed it
   */
  record Reprinted(PaymentId payment, Instant at, HallCode hall, StaffNumber cashier)
      implements DayEvent {
    @Override
    public PaymentId id() {
      return payment;
    }
  }
}
