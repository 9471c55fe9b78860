package io.hall.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;

/**
 * The code of a payment hall (收费大厅), such as {@code H01}.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens and underscores; begins with a letter or
 *     digit
 */
public record HallCode(@JsonValue String value) implements Comparable<HallCode> {

  /** Checks the form; {@code PAYMENT-001} if it is another. */
  @JsonScalar
  public HallCode {
    Codes.requireShort(value, "hall");
  }

  @Override
  public int compareTo(HallCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
