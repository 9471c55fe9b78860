/**
 * Days as a hall counts them: the business date in Asia/Shanghai, the heating season (采暖季) and the
 * days on which a hall is open.
 */
@NullMarked
package io.hall.calendar;

import org.jspecify.annotations.NullMarked;
