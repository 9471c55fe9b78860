package io.hall.payment;

import io.hall.check.Code;

/** What can be wrong with a payment or a refund. */
public enum PaymentCode implements Code {
  /** A hall, staff or document code has another form. */
  NOT_A_CODE("PAYMENT-001"),
  /** A line's amount is zero, or negative without being an adjustment. */
  LINE_AMOUNT("PAYMENT-002"),
  /** There are no lines, or too many, or (of a refund) one that is not positive. */
  LINES("PAYMENT-003"),
  /** The lines of one tender come to nothing or less. */
  TENDER_AMOUNT("PAYMENT-004"),
  /** Cash received does not fit the cash paid. */
  CASH_RECEIVED("PAYMENT-005"),
  /** The second person is the first. */
  SECOND_PERSON("PAYMENT-006"),
  /** A reason is missing. */
  REASON("PAYMENT-007"),
  /** A transaction number is longer than 64 characters. */
  REFERENCE_TOO_LONG("PAYMENT-008"),
  /** A quantity, unit or unit price that no receipt can print. */
  BASIS("PAYMENT-009");

  private final String id;

  PaymentCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
