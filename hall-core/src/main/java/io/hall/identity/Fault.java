package io.hall.identity;

/**
 * What can be wrong with several identifiers alike. The codes of an identifier have constants of
 * the same names, as far as its {@link Notation} lets them occur.
 */
enum Fault {
  EMPTY,
  SPACES,
  FULL_WIDTH,
  LOWER_CASE,
  SPREADSHEET,
  TOO_SHORT,
  TOO_LONG,
  LETTER_FOR_DIGIT,
  LETTER_NEVER_USED,
  NOT_A_DIGIT,
  NOT_IN_ALPHABET,
  NOT_A_DIGIT_OR_X,
  CHECK_CHARACTER,
  EXCHANGED
}
