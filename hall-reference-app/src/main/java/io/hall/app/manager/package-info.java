/**
 * The hall manager's pages: the day on one screen, what waits for approval, and the week's duties.
 * Every check is the library's. Start at {@link io.hall.app.manager.DayPages}.
 */
@NullMarked
package io.hall.app.manager;

import org.jspecify.annotations.NullMarked;
