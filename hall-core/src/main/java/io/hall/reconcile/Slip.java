package io.hall.reconcile;

/** How one amount became another. */
public enum Slip {
  /** Two neighbouring digits changed places (数字颠倒). */
  TRANSPOSED,
  /** The point moved by one or two places (错位). */
  FACTOR_TEN,
  /** What was handed over was booked, the change not deducted (未扣找零). */
  CHANGE_NOT_DEDUCTED,
  /** Jiao and fen, or the fen alone, were lost (抹去角分). */
  FEN_ROUNDED_OFF,
  /** The merchant's fee was deducted (扣除手续费). */
  FEE_DEDUCTED,
  /** A payment over several tenders was booked in full under each (各方式重复计全额). */
  FULL_TOTAL_ON_EACH_TENDER,
  /** None of these (金额不符). */
  OTHER
}
