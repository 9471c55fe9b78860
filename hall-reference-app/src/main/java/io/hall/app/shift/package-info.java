/**
 * A cashier's day around the counter: the check before the opening, the shift with its float, the
 * blind count, and the settlement sheet. Start at {@link io.hall.app.shift.ShiftPages}.
 */
@NullMarked
package io.hall.app.shift;

import org.jspecify.annotations.NullMarked;
