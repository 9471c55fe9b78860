package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;

/**
 * Asks for the next number of a book to be given up before a receipt is issued on it, since its
 * paper is spoiled or lost.
 *
 * @param request the caller's name for this request, the same for every try
 * @param number which number; it must be the next one of its book, so that a repeated or mistaken
 *     request gives up no other
 * @param reason why
 * @param spoiledBy the cashier
 * @param witnessedBy who saw it; another person
 */
public record SpoilRequest(
    RequestId request,
    ReceiptNumber number,
    SpoilReason reason,
    StaffNumber spoiledBy,
    StaffNumber witnessedBy) {

  /** Checks the second person; {@code RECEIPT-054} if it is the first. */
  public SpoilRequest {
    if (spoiledBy.equals(witnessedBy)) {
      throw new CheckFailedException(Finding.of(ReceiptCode.SAME_PERSON).in("witnessedBy"));
    }
  }
}
