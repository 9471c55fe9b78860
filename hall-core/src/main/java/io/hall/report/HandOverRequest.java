package io.hall.report;

import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.Optional;

/**
 * Asks for a complete month to be handed over.
 *
 * @param request the caller's name for this request, the same for every try
 * @param summary what is handed over
 * @param preparedBy who drew it up
 * @param receivedBy the settlement administrator who takes it over; another person
 * @param correction why there is a new version; needed when one was handed over before
 */
public record HandOverRequest(
    RequestId request,
    MonthlySummary.Complete summary,
    StaffNumber preparedBy,
    StaffNumber receivedBy,
    Optional<String> correction) {

  /** Says nothing of the reasons, which are personal text. */
  @Override
  public String toString() {
    return "HandOverRequest[" + request + ", " + preparedBy + ", " + receivedBy + "]";
  }
}
