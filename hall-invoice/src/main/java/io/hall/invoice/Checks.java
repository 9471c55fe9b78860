package io.hall.invoice;

/** Small questions about texts. */
final class Checks {

  private Checks() {}

  /** How many decimal digits, of any width, the text has. */
  static long countDigits(String text) {
    return text.codePoints().filter(Character::isDigit).count();
  }
}
