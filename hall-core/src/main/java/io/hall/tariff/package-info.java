/**
 * What heat costs: fee categories (采暖费类别), effective-dated tariffs with their source, and the
 * charge that follows from them, exact and rounded once.
 *
 * <p>Start at {@link io.hall.tariff.TariffBook} and {@link io.hall.tariff.Charge#byArea}.
 */
@NullMarked
package io.hall.tariff;

import org.jspecify.annotations.NullMarked;
