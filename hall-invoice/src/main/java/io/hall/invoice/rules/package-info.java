/**
 * What is lawful on an invoice on a day (发票规则): rates, exemptions, classification codes and
 * tolerances, kept as dated data with their sources, so that an old invoice is judged by the rules
 * of its time.
 *
 * <p>Start at {@link io.hall.invoice.rules.InvoiceRuleBook#on}.
 */
@NullMarked
package io.hall.invoice.rules;

import org.jspecify.annotations.NullMarked;
