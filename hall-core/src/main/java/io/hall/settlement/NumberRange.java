package io.hall.settlement;

import io.hall.receipt.ReceiptNumber;
import java.util.List;

/**
 * The numbers a cashier used from one book on one day (号段).
 *
 * @param book which book
 * @param first the smallest number used
 * @param last the largest number used
 * @param issued how many were issued, voided ones included
 * @param voided the voided ones, small number first
 */
public record NumberRange(
    String book, ReceiptNumber first, ReceiptNumber last, long issued, List<ReceiptNumber> voided) {

  /** Copies the list. */
  public NumberRange {
    voided = List.copyOf(voided);
  }

  /** Whether every number from first to last was issued. */
  public boolean contiguous() {
    return first.prefix().equals(last.prefix()) && last.serial() - first.serial() + 1 == issued;
  }
}
