package io.hall.security.departure;

import io.hall.payment.StaffNumber;
import io.hall.settlement.CashCount;
import java.util.Optional;

/**
 * How a departure is to be executed. Immutable.
 *
 * @param by the system administrator; another person than the one who approved it
 * @param receivedBy the head of a hall who receives what is left behind; another person than both
 *     the one who leaves and the administrator
 * @param count the drawer of the open shift, counted; empty if there is none, or if nobody counted
 *     it: then it is a task for the head
 */
public record Execution(StaffNumber by, StaffNumber receivedBy, Optional<CashCount> count) {}
