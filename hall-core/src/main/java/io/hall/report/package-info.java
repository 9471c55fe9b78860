/**
 * The daily report (日报表) of a hall: counted by category, checked against the cashiers' settlement
 * sheets, submitted the same day and never changed afterwards; and the month (月汇总) into which the
 * company's reports are collected and handed over (规程 7.1).
 *
 * <p>Draft, balanced and submitted are different types. Start at {@link io.hall.report.DailyReport}
 * and {@link io.hall.report.MonthlySummary}.
 */
@NullMarked
package io.hall.report;

import org.jspecify.annotations.NullMarked;
