/**
 * Constraints on the invoice beans of other programs, for Jakarta Bean Validation. Each says by its
 * findings what {@link io.hall.invoice.bean} finds; the validators are found by themselves.
 */
@NullMarked
package io.hall.invoice.bean.constraints;

import org.jspecify.annotations.NullMarked;
