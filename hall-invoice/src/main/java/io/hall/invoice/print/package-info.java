/**
 * Invoices and lists of them on paper (打印件): a draft, what a file holds, the list that goes to
 * finance. None of these pages is the tax document (税务凭证), and each says so.
 *
 * <p>Start at {@link io.hall.invoice.print.InvoicePage} and {@link
 * io.hall.invoice.print.HandoverPage}; a {@link io.hall.document.DocumentRenderer} prints what they
 * return.
 */
@NullMarked
package io.hall.invoice.print;

import org.jspecify.annotations.NullMarked;
