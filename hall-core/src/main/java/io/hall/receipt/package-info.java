/**
 * Receipts (收据): numbered in books, issued in the transaction of the payment they confirm, voided
 * and reprinted on record, never changed and never missing (规程 7.2).
 *
 * <p>Start at {@link io.hall.receipt.ReceiptRegister}.
 */
@NullMarked
package io.hall.receipt;

import org.jspecify.annotations.NullMarked;
