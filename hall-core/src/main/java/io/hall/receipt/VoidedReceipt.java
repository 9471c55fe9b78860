package io.hall.receipt;

import io.hall.payment.StaffNumber;
import java.time.Instant;

/**
 * A receipt made void (作废): it stays in the register with its number, and all its copies are kept.
 *
 * @param number the receipt's number
 * @param reason why
 * @param requestedBy who asked
 * @param approvedBy who allowed it; another person
 * @param voidedAt when, by the register's clock
 */
public record VoidedReceipt(
    ReceiptNumber number,
    VoidReason reason,
    StaffNumber requestedBy,
    StaffNumber approvedBy,
    Instant voidedAt) {}
