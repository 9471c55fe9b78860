package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is about to do with the register, as a guard sees it.
 *
 * @param action what
 * @param hall where
 * @param cashier whose books
 * @param date the business date
 * @param about the receipt or refund voucher that is voided, or the receipt that is refunded; empty
 *     for every other action
 * @param back what of the receipt is refunded, each amount above zero; empty for every other action
 */
public record IssuingAttempt(
    Action action,
    HallCode hall,
    StaffNumber cashier,
    BusinessDate date,
    Optional<ReceiptNumber> about,
    List<PaymentLine> back) {

  /** What can be done with the register. */
  public enum Action {
    /** A cashier takes a book into use. */
    USE_BOOK,
    /** A receipt is issued. */
    ISSUE,
    /** A refund voucher is issued. */
    REFUND,
    /** A receipt is voided. */
    VOID,
    /** A number is given up unused. */
    SPOIL
  }

  /** Copies the list. */
  public IssuingAttempt {
    back = List.copyOf(back);
  }

  /** What is about no document that was issued before. */
  IssuingAttempt(Action action, HallCode hall, StaffNumber cashier, BusinessDate date) {
    this(action, hall, cashier, date, Optional.empty(), List.of());
  }
}
