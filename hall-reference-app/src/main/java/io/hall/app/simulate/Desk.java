package io.hall.app.simulate;

import io.hall.payment.StaffNumber;

/**
 * A cashier's drawer in one shift: what lay in it, what came in, and by how much the count is
 * wrong. Amounts in fen. Not thread-safe.
 */
final class Desk {

  static final long FLOAT = 500_00;

  private final StaffNumber cashier;
  private final int shift;
  private long taken;
  private long miscounted;
  private boolean floatForgotten;
  private boolean refundedInCash;

  Desk(StaffNumber cashier, int shift) {
    this.cashier = cashier;
    this.shift = shift;
  }

  StaffNumber cashier() {
    return cashier;
  }

  int shift() {
    return shift;
  }

  void take(long fen) {
    taken += fen;
  }

  long counted() {
    return FLOAT + taken + miscounted;
  }

  void miscount(long fen) {
    miscounted += fen;
  }

  boolean isMiscounted() {
    return miscounted != 0;
  }

  long floatFiled() {
    return floatForgotten ? 0 : FLOAT;
  }

  void forgetFloat() {
    floatForgotten = true;
  }

  boolean isFloatForgotten() {
    return floatForgotten;
  }

  /**
   * Whether one more refund in cash is possible; at most one a shift, so that the float bears it.
   */
  boolean refundsInCash() {
    boolean first = !refundedInCash;
    refundedInCash = true;
    return first;
  }
}
