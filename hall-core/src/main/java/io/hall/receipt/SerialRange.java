package io.hall.receipt;

/**
 * Serial numbers from {@code from} to {@code to}, both included.
 *
 * @param from the smallest
 * @param to the largest; less than {@code from} if there is none
 */
public record SerialRange(long from, long to) {

  /** Every serial number there can be. */
  static final SerialRange ALL = new SerialRange(1, ReceiptNumber.MAX_SERIAL);

  /** Whether a number is in it. */
  public boolean contains(long serial) {
    return serial >= from && serial <= to;
  }

  /** How many numbers are in it. */
  public long count() {
    return Math.max(0, to - from + 1);
  }

  /** The numbers that are in both. */
  SerialRange and(SerialRange other) {
    return new SerialRange(Math.max(from, other.from), Math.min(to, other.to));
  }
}
