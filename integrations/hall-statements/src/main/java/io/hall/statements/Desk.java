package io.hall.statements;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.util.Optional;

/**
 * Where a terminal stands.
 *
 * @param hall in which hall
 * @param cashier whose it is; empty when several use it
 */
record Desk(HallCode hall, Optional<StaffNumber> cashier) {}
