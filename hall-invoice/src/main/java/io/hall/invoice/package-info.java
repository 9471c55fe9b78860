/**
 * VAT ordinary invoices (增值税普通发票): what is checked before one is issued, and its way to finance (规程
 * 7.3). The tax platform assigns the numbers; this module prepares, checks and records.
 */
@NullMarked
package io.hall.invoice;

import org.jspecify.annotations.NullMarked;
