package io.hall.receipt;

import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;

/**
 * Asks for a receipt to be printed once more.
 *
 * @param request the caller's name for this request, the same for every try
 * @param number which receipt
 * @param printedBy who prints it
 */
public record ReprintRequest(RequestId request, ReceiptNumber number, StaffNumber printedBy) {}
