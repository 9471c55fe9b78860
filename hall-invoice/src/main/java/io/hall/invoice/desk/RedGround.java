package io.hall.invoice.desk;

import io.hall.invoice.RedReason;

/**
 * What a red letter rests on (红冲依据). Immutable.
 *
 * @param reason why
 * @param formNeeded whether a confirmation form is needed, as {@link
 *     io.hall.invoice.RedConfirmation#isNeeded} says; it is named in the invoice's own reference
 */
public record RedGround(RedReason reason, boolean formNeeded) {}
