package io.hall.reconcile;

/** What was compared with our register. */
public enum Subject {
  /** Another system's lines, one by one, with their rows (明细). */
  LINES,
  /** Statements and counted drawers: where the money is (资金). */
  MONEY,
  /** The settlement sheets that the cashiers filed, by row and tender (结算单). */
  SHEETS
}
