package io.hall.app.files;

/** What kind of mistake was planted into a simulated season. The constant's name is the code. */
public enum MistakeKind {
  /** The drawer holds less than was taken. */
  CASH_SHORT,
  /** The drawer holds more than was taken. */
  CASH_OVER,
  /** The cash handed over was booked instead of what was paid. */
  CHANGE_NOT_DEDUCTED,
  /** The float row is zero, and the float so counted as taken. */
  FLOAT_COUNTED,
  /** Two digits changed places on the other side. */
  AMOUNT_TRANSPOSED,
  /** The point moved by one place on the other side. */
  AMOUNT_TIMES_TEN,
  /** Booked under one tender, paid by another. */
  WRONG_TENDER,
  /** Taken at one cashier's terminal, booked by another. */
  WRONG_CASHIER,
  /** Filed under another category on the settlement sheet. */
  WRONG_CATEGORY,
  /** Arrears filed under the current season on the settlement sheet. */
  ARREARS_IN_CURRENT,
  /** In the register, not on the statement. */
  MISSING_IN_STATEMENT,
  /** On the statement, not in the register. */
  MISSING_IN_REGISTER,
  /** Twice on the statement. */
  DUPLICATE_IN_STATEMENT,
  /** The statement says the amount less its fee. */
  FEE_DEDUCTED,
  /** The statement lost the fen. */
  FEN_ROUNDED_OFF,
  /** The statement has it on the next day. */
  WRONG_DAY,
  /** Voided after the drawer was counted, the money not given back. */
  VOID_AFTER_COUNT,
  /** Refunded in the register, not on the statement. */
  REFUND_NOT_MIRRORED
}
