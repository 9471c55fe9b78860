/**
 * The invoice desk (开票): an invoice's way from a draft over the four points, the tax platform and
 * the next day's review to finance (规程 7.3), kept in the append-only log.
 *
 * <p>Start at {@link io.hall.invoice.desk.InvoiceDesk}; what stands where is asked of {@link
 * io.hall.invoice.desk.InvoiceLedger}.
 */
@NullMarked
package io.hall.invoice.desk;

import org.jspecify.annotations.NullMarked;
