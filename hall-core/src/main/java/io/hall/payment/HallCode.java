package io.hall.payment;

/**
 * The code of a payment hall (收费大厅), such as {@code H01}.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens and underscores; begins with a letter or
 *     digit
 */
public record HallCode(String value) implements Comparable<HallCode> {

  /** Checks the form; {@code PAYMENT-001} if it is another. */
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
