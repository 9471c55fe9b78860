package io.hall.invoice.desk;

import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;

/**
 * What an invoice takes of a receipt (收据开票金额). Several receipts may share an invoice, and several
 * invoices a receipt. Immutable.
 *
 * @param receipt the receipt
 * @param amount how much of it, with tax; negative in a red letter, never zero
 */
public record Share(ReceiptNumber receipt, Money amount) {}
