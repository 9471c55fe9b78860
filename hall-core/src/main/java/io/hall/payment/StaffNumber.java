package io.hall.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;

/**
 * A staff account number (工号): a cashier, a hall manager, whoever answers for a record.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens and underscores; begins with a letter or
 *     digit
 */
public record StaffNumber(@JsonValue String value) implements Comparable<StaffNumber> {

  /** Checks the form; {@code PAYMENT-001} if it is another. */
  @JsonScalar
  public StaffNumber {
    Codes.requireShort(value, "staff");
  }

  @Override
  public int compareTo(StaffNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
