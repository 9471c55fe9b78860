package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.payment.Refund;
import java.time.Instant;

/**
 * A refund voucher (退费单): the numbered document of one refund. Immutable.
 *
 * @param number its number, from a refund book
 * @param book the book of the number
 * @param original the receipt of what was paid
 * @param refund what went back
 * @param issuedAt when it was issued, by the register's clock
 * @param link where it stands in the log
 */
public record RefundVoucher(
    ReceiptNumber number,
    String book,
    ReceiptNumber original,
    Refund refund,
    Instant issuedAt,
    ChainLink link) {

  /** The business date it belongs to. */
  public BusinessDate date() {
    return BusinessDate.of(issuedAt);
  }
}
