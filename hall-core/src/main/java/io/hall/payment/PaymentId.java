package io.hall.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;

/**
 * The billing system's own number of a payment or refund.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens and underscores; begins with a letter or
 *     digit
 */
public record PaymentId(@JsonValue String value) implements Comparable<PaymentId> {

  /** Checks the form; {@code PAYMENT-001} if it is another. */
  @JsonScalar
  public PaymentId {
    Codes.requireShort(value, "payment");
  }

  @Override
  public int compareTo(PaymentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
