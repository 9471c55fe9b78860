package io.hall.receipt;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.time.Instant;

/**
 * A number given up unused (空白作废): it stays in the register, counted as taken and void.
 *
 * @param number which number
 * @param hall where
 * @param reason why
 * @param spoiledBy the cashier
 * @param witnessedBy who saw it; another person
 * @param spoiledAt when, by the register's clock
 */
public record SpoiledNumber(
    ReceiptNumber number,
    HallCode hall,
    SpoilReason reason,
    StaffNumber spoiledBy,
    StaffNumber witnessedBy,
    Instant spoiledAt) {}
