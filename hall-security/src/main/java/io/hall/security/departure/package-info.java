/**
 * Departure (离职注销, 规程 8.3): a person leaves and nothing of theirs stays usable, by a procedure that
 * takes more than one person and ends with a certificate. Start at {@link
 * io.hall.security.departure.Departures}.
 */
@NullMarked
package io.hall.security.departure;

import org.jspecify.annotations.NullMarked;
