package io.hall.receipt;

import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;

/**
 * The word of somebody who answers for the hall that its clock is right, although a book's last
 * record is later.
 *
 * @param request the caller's name for this request, the same for every try
 * @param book which book
 * @param confirmedBy who looked at the clock
 */
public record ClockConfirmation(RequestId request, String book, StaffNumber confirmedBy) {}
