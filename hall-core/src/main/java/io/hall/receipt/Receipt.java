package io.hall.receipt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.calendar.BusinessDate;
import io.hall.payment.Payment;
import java.time.Instant;

/**
 * A receipt (收据): the numbered confirmation of one payment. Immutable.
 *
 * @param number its number, taken in the transaction that wrote it
 * @param book the book of the number
 * @param payment what it confirms; the payer is {@link io.hall.payment.Payer#ERASED} once personal
 *     texts were destroyed
 * @param issuedAt when it was issued, by the register's clock
 * @param link where it stands in the log
 */
public record Receipt(
    ReceiptNumber number, String book, Payment payment, Instant issuedAt, ChainLink link) {

  /** The business date it belongs to. */
  public BusinessDate date() {
    return BusinessDate.of(issuedAt);
  }

  /** Whether it was issued for training and is worth nothing. */
  @JsonIgnore
  public boolean isTraining() {
    return ReceiptBook.isTraining(number.prefix());
  }
}
