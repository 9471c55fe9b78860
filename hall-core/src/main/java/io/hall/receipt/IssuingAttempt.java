package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;

/**
 * What somebody is about to do with the register, as a guard sees it.
 *
 * @param action what
 * @param hall where
 * @param cashier whose books
 * @param date the business date
 */
public record IssuingAttempt(Action action, HallCode hall, StaffNumber cashier, BusinessDate date) {

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
}
