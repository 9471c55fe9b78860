package io.hall.money;

import io.hall.check.Code;

/** What can be wrong with an amount in figures. */
public enum MoneyCode implements Code {
  /** The text is not an amount in yuan. */
  NOT_AN_AMOUNT("MONEY-001"),
  /** The amount does not fit. */
  TOO_LARGE("MONEY-002"),
  /** The amount has a part of a fen. */
  PART_OF_A_FEN("MONEY-003"),
  /** The exact amount has more decimals than are computed with. */
  TOO_MANY_DECIMALS("MONEY-004");

  private final String id;

  MoneyCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
