package io.hall.settlement;

import io.hall.check.Code;

/** What can be wrong with shifts, counts, sheets and statements. */
public enum SettlementCode implements Code {
  /** A count of notes or coins is negative. */
  NEGATIVE_COUNT("SETTLEMENT-001"),
  /** A shift's number is not 1 to 9. */
  SHIFT_NUMBER("SETTLEMENT-002"),
  /** The opening float is negative. */
  FLOAT("SETTLEMENT-003"),
  /** A shift was closed before it was opened. */
  CLOSED_BEFORE_OPENED("SETTLEMENT-004"),
  /** A statement of cash. */
  CASH_STATEMENT("SETTLEMENT-005"),
  /** An amount of a statement is out of range. */
  STATEMENT_AMOUNT("SETTLEMENT-006"),
  /** The cashier has a shift open already. */
  SHIFT_OPEN("SETTLEMENT-007"),
  /** No open shift to work in or to close. */
  NO_OPEN_SHIFT("SETTLEMENT-008"),
  /** A count of notes or coins is more than a drawer holds. */
  TOO_MANY_PIECES("SETTLEMENT-009");

  private final String id;

  SettlementCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
