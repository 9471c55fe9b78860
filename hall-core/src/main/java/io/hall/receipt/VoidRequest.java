package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;

/**
 * Asks for a receipt to be made void.
 *
 * @param request the caller's name for this request, the same for every try
 * @param number which receipt
 * @param reason why
 * @param note more about it, kept as personal text; may be empty
 * @param requestedBy who asks
 * @param approvedBy who allows it; another person
 */
public record VoidRequest(
    RequestId request,
    ReceiptNumber number,
    VoidReason reason,
    String note,
    StaffNumber requestedBy,
    StaffNumber approvedBy) {

  /** Checks the second person; {@code RECEIPT-010} if it is the first. */
  public VoidRequest {
    if (requestedBy.equals(approvedBy)) {
      throw new CheckFailedException(Finding.of(ReceiptCode.SECOND_PERSON).in("approvedBy"));
    }
  }

  /** Says nothing of the note, which is personal text. */
  @Override
  public String toString() {
    return "VoidRequest[" + request + ", " + number + ", " + reason + "]";
  }
}
