/**
 * The figures of an invoice (发票金额计算): with tax and without, lines and totals, and whether what is
 * written agrees.
 *
 * <p>Start at {@link io.hall.invoice.tax.InvoiceCheck}, or with {@link
 * io.hall.invoice.tax.InvoiceArithmetic} for the figures alone.
 */
@NullMarked
package io.hall.invoice.tax;

import org.jspecify.annotations.NullMarked;
