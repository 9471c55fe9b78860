/**
 * VAT ordinary invoices (增值税普通发票): what is checked before one is issued, and its way to finance (规程
 * 7.3). The tax platform assigns the numbers; this module prepares, checks and records.
 *
 * <p>Here stands what an {@link io.hall.invoice.Invoice} is, its numbers and its red letters. What
 * is lawful on a day is in {@code rules}, whether the figures agree in {@code tax}; both stand on
 * this package.
 */
@NullMarked
package io.hall.invoice;

import org.jspecify.annotations.NullMarked;
