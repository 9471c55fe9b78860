package io.hall.statements;

import java.util.Locale;
import java.util.Optional;

/** What a column of a statement can mean. Its name in lower case is its key in mapping files. */
enum Field {
  /** Date and time, or the date alone. */
  AT,
  /** The time of day, where it stands apart from the date. */
  TIME,
  /** The other side's transaction number. */
  REFERENCE,
  /** The transaction number of money back, where it stands apart. */
  REFUND_REFERENCE,
  /** A word that says whether the line is money in, money back or neither. */
  KIND,
  /** The amount, before the fee. */
  AMOUNT,
  /** The amount of money back, where it stands apart. */
  REFUND_AMOUNT,
  /** The merchant's fee. */
  FEE,
  /** The date of the money's arrival. */
  SETTLED_ON,
  /** A word for the tender. */
  TENDER,
  /** The hall. */
  HALL,
  /** The cashier. */
  CASHIER,
  /** The number of the terminal, store or code, which tells hall and cashier. */
  TERMINAL;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> of(String key) {
    for (Field field : values()) {
      if (field.key().equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
