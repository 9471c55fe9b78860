package io.hall.receipt;

import io.hall.payment.StaffNumber;
import java.time.Instant;

/**
 * A receipt printed once more (补打), marked with its copy number.
 *
 * @param receipt what is printed, unchanged
 * @param copy 2 for the first reprint, and so on
 * @param printedBy who printed it
 * @param printedAt when, by the register's clock
 */
public record Reprint(Receipt receipt, int copy, StaffNumber printedBy, Instant printedAt) {}
