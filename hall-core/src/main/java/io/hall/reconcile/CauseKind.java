package io.hall.reconcile;

/**
 * The kinds of causes. The constant's name is the code in files; what happened and what to do stand
 * in the bundle {@code io.hall.reconcile.causes} under it, in Chinese and English.
 */
public enum CauseKind {
  /** In ours, not there (对方缺). */
  MISSING_THERE,
  /** There, not in ours (本方缺). */
  MISSING_HERE,
  /** Twice there (对方重复). */
  DUPLICATE_THERE,
  /** Twice in ours (本方重复). */
  DUPLICATE_HERE,
  /** Two digits changed places (数字颠倒). */
  AMOUNT_TRANSPOSED,
  /** The point moved (错位). */
  AMOUNT_FACTOR_TEN,
  /** The change was not deducted (未扣找零). */
  CHANGE_NOT_DEDUCTED,
  /** Jiao and fen were lost (抹去角分). */
  FEN_ROUNDED_OFF,
  /** The fee was deducted (扣除手续费). */
  FEE_DEDUCTED,
  /** The full total on each tender (各方式重复计全额). */
  FULL_TOTAL_ON_EACH_TENDER,
  /** Another amount (金额不符). */
  AMOUNT_DIFFERS,
  /** Another category (类别错). */
  WRONG_CATEGORY,
  /** Arrears in the current season's row (欠费计入当季). */
  ARREARS_IN_CURRENT_SEASON,
  /** Another tender (缴费方式错). */
  WRONG_TENDER,
  /** Another cashier (收费员错). */
  WRONG_CASHIER,
  /** Another day (跨日). */
  WRONG_DAY,
  /** Voided, the money still there (清点后作废). */
  VOID_AFTER_COUNT,
  /** Refunded in ours, not there (退费未同步). */
  REFUND_NOT_MIRRORED,
  /** The opening float (备用金). */
  OPENING_FLOAT,
  /** Cash over (长款). */
  CASH_OVER,
  /** Cash short (短款). */
  CASH_SHORT;

  static CauseKind of(Slip slip) {
    return switch (slip) {
      case TRANSPOSED -> AMOUNT_TRANSPOSED;
      case FACTOR_TEN -> AMOUNT_FACTOR_TEN;
      case CHANGE_NOT_DEDUCTED -> CHANGE_NOT_DEDUCTED;
      case FEN_ROUNDED_OFF -> FEN_ROUNDED_OFF;
      case FEE_DEDUCTED -> FEE_DEDUCTED;
      case FULL_TOTAL_ON_EACH_TENDER -> FULL_TOTAL_ON_EACH_TENDER;
      case OTHER -> AMOUNT_DIFFERS;
    };
  }
}
