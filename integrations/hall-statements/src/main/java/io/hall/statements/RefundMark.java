package io.hall.statements;

/** How a statement tells money back from money in. */
enum RefundMark {
  /** By a negative amount. */
  SIGN,
  /** By a column of its own for the amount of money back. */
  COLUMN,
  /** By a word in the column of kinds. */
  WORD,
  /** Not at all: everything is money in. */
  NONE
}
