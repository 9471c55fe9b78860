package io.hall.tariff;

import java.math.BigDecimal;

/**
 * Quantity and unit price of an invoice line (数量, 单价) whose product is within 0.01 yuan of the
 * amount of its {@link Charge}. Immutable.
 *
 * @param quantity square metres, kilowatt-hours or times
 * @param unitPrice yuan for one of them, at most 13 decimals
 */
public record InvoicePrice(BigDecimal quantity, BigDecimal unitPrice) {}
