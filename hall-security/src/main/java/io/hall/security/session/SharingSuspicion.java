package io.hall.security.session;

import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import java.time.Instant;

/**
 * A sign that an account is shared (账号共用嫌疑). A sign is no proof: somebody has to ask. Immutable.
 *
 * @param rule what it looks like
 * @param account whose account
 * @param terminal where it showed
 * @param at when it showed
 * @param action what is to be done about it
 */
public record SharingSuspicion(
    SharingRule rule, StaffNumber account, Terminal terminal, Instant at, SharingAction action) {}
