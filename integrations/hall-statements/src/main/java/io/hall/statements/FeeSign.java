package io.hall.statements;

import io.hall.money.Money;

/**
 * With which sign a statement writes a fee that is charged; one that is given back has the other.
 */
enum FeeSign {
  /** A charged fee is positive. */
  PLUS,
  /** A charged fee is negative. */
  MINUS,
  /** The sign tells nothing. */
  ANY;

  /** Whether the fee is charged where money came in, or given back where money went back. */
  boolean goesWith(Money fee, boolean refund) {
    return this == ANY || fee.isZero() || fee.isPositive() == ((this == PLUS) != refund);
  }
}
