/**
 * The week of a hall (周例会及安全培训, 规程 9): meetings, training, search for hazards, supplies, and what
 * is still owed. Start at {@link io.hall.conduct.weekly.WeekReview}.
 */
@NullMarked
package io.hall.conduct.weekly;

import org.jspecify.annotations.NullMarked;
