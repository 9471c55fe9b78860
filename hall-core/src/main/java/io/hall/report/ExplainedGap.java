package io.hall.report;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;

/**
 * Why an open day has no report (缺报说明), such as a hall closed by storm.
 *
 * @param day which hall and day
 * @param reason why, one line of 1 to 200 characters
 * @param approver who allowed it; another person than who prepares the summary, which {@link
 *     MonthRegister#handOver} checks
 */
public record ExplainedGap(ReportDay day, String reason, StaffNumber approver) {

  private static final int LONGEST = 200;

  /** Checks the reason; {@code REPORT-033} if it is missing or too long. */
  public ExplainedGap {
    boolean control = reason.codePoints().anyMatch(Character::isISOControl);
    if (reason.isBlank() || reason.length() > LONGEST || control) {
      throw new CheckFailedException(
          Finding.of(MonthCode.GAP_REASON).with("hall", day.hall()).with("date", day.date()));
    }
  }

  /** Says nothing of the reason, which is personal text. */
  @Override
  public String toString() {
    return "ExplainedGap[" + day + ", " + approver + "]";
  }
}
