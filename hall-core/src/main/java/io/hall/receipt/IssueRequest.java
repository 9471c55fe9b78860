package io.hall.receipt;

import io.hall.payment.Payment;
import io.hall.store.RequestId;

/**
 * Asks for the receipt of a payment.
 *
 * @param request the caller's name for this request, the same for every try
 * @param book the cashier's book
 * @param payment what is confirmed
 */
public record IssueRequest(RequestId request, String book, Payment payment) {}
