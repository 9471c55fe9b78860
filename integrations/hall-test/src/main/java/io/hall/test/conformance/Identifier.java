package io.hall.test.conformance;

import java.util.List;
import java.util.Random;

/**
 * A public or synthetic number.
 *
 * @param text the number
 * @param right whether it is one
 */
record Identifier(String text, boolean right) {

  /** What numbers there are, with the characters they are made of. */
  enum Kind {
    CREDIT_CODE("0123456789ABCDEFGHJKLMNPQRTUWXY"),
    RESIDENT_ID("0123456789"),
    BANK_CARD("0123456789");

    private final String alphabet;

    Kind(String alphabet) {
      this.alphabet = alphabet;
    }
  }

  static List<Identifier> of(Kind kind) {
    return Vectors.of("identifiers.csv").stream()
        .filter(row -> row.get(0).equals(kind.name()))
        .map(row -> new Identifier(row.get(1), row.get(2).equals("right")))
        .toList();
  }

  /** A right number with one character changed: no such number passes its check. */
  static Identifier slip(Random random, Kind kind) {
    List<Identifier> right = of(kind).stream().filter(Identifier::right).toList();
    StringBuilder text = new StringBuilder(right.get(random.nextInt(right.size())).text);
    int at = random.nextInt(text.length());
    char before = text.charAt(at);
    while (text.charAt(at) == before) {
      text.setCharAt(at, kind.alphabet.charAt(random.nextInt(kind.alphabet.length())));
    }
    return new Identifier(text.toString(), false);
  }

  /** The number as code. */
  @Override
  public String toString() {
    return text;
  }
}
