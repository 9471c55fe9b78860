package io.hall.app.approval;

import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that somebody asks another to allow (申请). Immutable.
 *
 * @param id the request that asked for it
 * @param kind what is asked
 * @param hall where
 * @param by who asks
 * @param subject what it is about: the number of a receipt, or a date
 * @param note why, in words; personal text
 * @param at when
 */
public record Ask(
    RequestId id,
    Kind kind,
    HallCode hall,
    StaffNumber by,
    String subject,
    String note,
    Instant at) {

  /** What is asked. */
  public enum Kind {
    /** What was paid by a receipt to be given back (退费). */
    REFUND,
    /** A daily report to be submitted after its day (逾期上报). */
    LATE_REPORT
  }

  /** Checks that a refund can be paid out under its name; {@code PAYMENT-001} if it cannot. */
  public Ask {
    if (kind == Kind.REFUND) {
      payment(id);
    }
  }

  /** The number of what is paid out, once a refund is granted. */
  public PaymentId payment() {
    return payment(id);
  }

  private static PaymentId payment(RequestId id) {
    return new PaymentId("R" + id);
  }

  /** The request that does what is asked, once it is granted. */
  public RequestId deed() {
    return new RequestId(kind.name().toLowerCase(Locale.ROOT) + ":" + id);
  }

  /** Says nothing of the note. */
  @Override
  public String toString() {
    return "Ask[" + id + ", " + kind + ", " + hall + ", " + by + ", " + subject + "]";
  }
}
