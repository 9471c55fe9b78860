package io.hall.conduct.weekly;

import java.time.Duration;

/**
 * What a week asks of a hall where the regulation leaves it open (周管理规则): set once, as data.
 *
 * @param inspected whether each hall is inspected each week; the clauses 1 and 2 say nothing of how
 *     often
 * @param leastMinutes how long the work meeting is at least; clause 9.2 takes an hour a week
 * @param answered how long a question may wait for its answer; clause 4.3 says nothing of how long
 */
public record WeekRule(boolean inspected, int leastMinutes, Duration answered) {

  /** Returns an inspection each week, an hour of meeting, and three days for an answer. */
  public static WeekRule regulation() {
    return new WeekRule(true, 60, Duration.ofDays(3));
  }
}
