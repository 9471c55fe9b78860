package io.hall.receipt;

import io.hall.payment.Refund;
import io.hall.store.RequestId;

/**
 * Asks for the voucher of a refund.
 *
 * @param request the caller's name for this request, the same for every try
 * @param book the cashier's refund book
 * @param original the receipt of what was paid
 * @param refund what goes back
 */
public record RefundRequest(
    RequestId request, String book, ReceiptNumber original, Refund refund) {}
