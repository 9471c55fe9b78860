package io.hall.payment;

/**
 * The billing system's own number of a payment or refund.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens and underscores; begins with a letter or
 *     digit
 */
public record PaymentId(String value) implements Comparable<PaymentId> {

  /** Checks the form; {@code PAYMENT-001} if it is another. */
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
