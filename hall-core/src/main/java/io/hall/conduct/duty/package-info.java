/**
 * Being at the post and ready (到岗与工作纪律, 规程 3 and 4.1): the check before opening, shifts, clock
 * events and leave. Start at {@link io.hall.conduct.duty.ReadinessDesk} and {@link
 * io.hall.conduct.duty.AttendanceDesk}.
 */
@NullMarked
package io.hall.conduct.duty;

import org.jspecify.annotations.NullMarked;
