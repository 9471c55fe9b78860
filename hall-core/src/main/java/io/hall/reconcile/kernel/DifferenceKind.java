package io.hall.reconcile.kernel;

/** What is different about a line, or a pair of lines (差异种类). */
public enum DifferenceKind {
  /** Ours alone: the other side has no line of this key. */
  MISSING_THERE,
  /** Theirs alone: our side has no line of this key. */
  MISSING_HERE,
  /** A line on each side, with different amounts; the dimensions may differ too. */
  AMOUNT,
  /** A line on each side, with the same amount and different dimensions. */
  DIMENSIONS,
  /** A further line of a key on one side, with no counterpart on the other. */
  DUPLICATE
}
