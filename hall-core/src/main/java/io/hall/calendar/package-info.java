/**
 * Days as a hall counts them: the business date in Asia/Shanghai, the heating season (采暖季) and the
 * days on which a hall is open. What a city or a hall decides is read from rule files.
 *
 * <p>Start at {@link io.hall.calendar.SeasonCalendar} and {@link io.hall.calendar.HallCalendar}.
 */
@NullMarked
package io.hall.calendar;

import org.jspecify.annotations.NullMarked;
