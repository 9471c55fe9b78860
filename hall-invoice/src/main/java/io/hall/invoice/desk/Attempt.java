package io.hall.invoice.desk;

import io.hall.payment.StaffNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * One request to the tax platform (开票请求). Immutable.
 *
 * @param number 1 for the first, and so on
 * @param by who sent it
 * @param at when
 * @param failure why nothing was issued; empty as long as the outcome is not known, and when an
 *     invoice was issued
 */
public record Attempt(int number, StaffNumber by, Instant at, Optional<Failure> failure) {}
