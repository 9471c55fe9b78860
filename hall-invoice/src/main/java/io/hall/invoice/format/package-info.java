/**
 * What the tax platform returns (发票文件): XML, OFD, PDF, QR codes and images, each read into one
 * {@link io.hall.invoice.format.IssuedInvoice}, checked, and compared with another or with what was
 * asked for.
 *
 * <p>Start at {@link io.hall.invoice.format.InvoiceReader}. Files come from strangers: whatever
 * stands in them, a reader answers with findings, within the limits of {@link
 * io.hall.invoice.format.ReadLimits}.
 */
@NullMarked
package io.hall.invoice.format;

import org.jspecify.annotations.NullMarked;
