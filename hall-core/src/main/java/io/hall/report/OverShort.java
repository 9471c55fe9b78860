package io.hall.report;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.util.Optional;

/**
 * A difference of money booked as over or short (长短款), with a reason and a second person's
 * approval.
 *
 * @param cashier whose drawer or terminal; empty for the hall's as a whole
 * @param tender which tender
 * @param amount positive is over, negative short; never zero
 * @param reason why; not blank
 * @param approver who allowed it; another person than the cashier, and of the hall's as a whole
 *     none of the day's cashiers, which {@link DailyReport.Draft#balance} checks
 */
public record OverShort(
    Optional<StaffNumber> cashier,
    Tender tender,
    Money amount,
    String reason,
    StaffNumber approver) {

  /**
   * Checks amount, reason and approver; {@code REPORT-009} if one is missing or the same person.
   */
  public OverShort {
    boolean approved = cashier.map(c -> !c.equals(approver)).orElse(true);
    if (amount.isZero() || reason.isBlank() || !approved) {
      throw new CheckFailedException(Finding.of(ReportCode.OVER_SHORT));
    }
  }

  /** Says nothing of the reason, which is personal text. */
  @Override
  public String toString() {
    return "OverShort[" + cashier + ", " + tender + ", " + amount + ", " + approver + "]";
  }
}
