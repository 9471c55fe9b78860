/**
 * The daily report (日报表) of a hall: counted by category, checked against the cashiers' settlement
 * sheets, submitted the same day and never changed afterwards (规程 7.1).
 *
 * <p>Draft, balanced and submitted are different types. Start at {@link
 * io.hall.report.DailyReport}.
 */
@NullMarked
package io.hall.report;

import org.jspecify.annotations.NullMarked;
