package io.hall.report;

import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.Optional;

/**
 * Asks for a balanced report to be submitted.
 *
 * @param request the caller's name for this request, the same for every try
 * @param report what is submitted
 * @param by who submits it; none of the day's cashiers
 * @param late reason and approval, needed after the business day
 * @param correction why there is a new version; needed when one was submitted before
 */
public record SubmitRequest(
    RequestId request,
    DailyReport.Balanced report,
    StaffNumber by,
    Optional<DailyReport.Late> late,
    Optional<String> correction) {

  /** Returns the ordinary request: on the day, for the first time. */
  public static SubmitRequest of(RequestId request, DailyReport.Balanced report, StaffNumber by) {
    return new SubmitRequest(request, report, by, Optional.empty(), Optional.empty());
  }

  /** Says nothing of the reasons, which are personal text. */
  @Override
  public String toString() {
    return "SubmitRequest[" + request + ", " + by + "]";
  }
}
