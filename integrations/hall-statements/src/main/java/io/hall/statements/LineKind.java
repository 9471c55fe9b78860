package io.hall.statements;

/** What a word in the column of kinds makes of a line. */
enum LineKind {
  /** Money in. */
  SALE,
  /** Money back. */
  REFUND,
  /** Neither: the line is passed over. */
  IGNORE
}
