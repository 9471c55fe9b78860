/**
 * What a customer pays, how and to whom: payments (缴费), their tenders (缴费方式), channels (缴费通道) and
 * refunds (退费).
 *
 * <p>Start at {@link io.hall.payment.Payment}.
 */
@NullMarked
package io.hall.payment;

import org.jspecify.annotations.NullMarked;
