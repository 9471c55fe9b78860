package io.hall.invoice;

/**
 * A label of a digital invoice (发票标签), such as the type of invoice or of a special business.
 * Immutable.
 *
 * @param type what is labelled, such as {@code GeneralOrSpecialVAT}
 * @param code the code; may be empty
 * @param name the Chinese name; may be empty
 */
public record InvoiceLabel(String type, String code, String name) {}
