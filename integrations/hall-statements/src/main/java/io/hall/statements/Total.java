package io.hall.statements;

import java.util.Locale;
import java.util.Optional;

/** A figure that a statement states about itself. Its name in lower case is its key. */
enum Total {
  /** How many lines there are. */
  COUNT,
  /** How much came in. */
  AMOUNT,
  /** How much went back. */
  REFUND;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Total> of(String key) {
    for (Total total : values()) {
      if (total.key().equals(key)) {
        return Optional.of(total);
      }
    }
    return Optional.empty();
  }
}
