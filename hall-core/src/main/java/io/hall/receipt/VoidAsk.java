package io.hall.receipt;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;

/**
 * A void that somebody asks for (作废申请). What they wrote about it stands under its name. Immutable.
 *
 * @param id the request that asked for it
 * @param hall the hall that issued the receipt
 * @param number which receipt or refund voucher
 * @param reason why
 * @param by who asks
 * @param at when, by the register's clock
 */
public record VoidAsk(
    RequestId id,
    HallCode hall,
    ReceiptNumber number,
    VoidReason reason,
    StaffNumber by,
    Instant at) {}
