package io.hall.payment;

import java.math.BigDecimal;

/**
 * What an amount was reckoned from, as a receipt prints it (计费依据).
 *
 * @param quantity the charged quantity, such as the building area 98.76
 * @param unit its unit, such as {@code ㎡} or {@code kWh}
 * @param unitPrice yuan for one unit, such as 17.3635
 */
public record Basis(BigDecimal quantity, String unit, BigDecimal unitPrice) {}
