package io.hall.app.archive;

import io.hall.archive.Destruction;
import io.hall.payment.StaffNumber;
import java.time.Instant;

/**
 * A destruction list and its last step.
 *
 * @param drafted the list
 * @param state {@code DRAFTED}, {@code APPRAISED}, {@code APPROVED} or {@code EXECUTED}
 * @param by who took the step
 * @param at when
 */
public record ListStep(Destruction.Drafted drafted, String state, StaffNumber by, Instant at) {

  /** The last step of {@code list}. */
  public static ListStep of(Destruction list) {
    if (list instanceof Destruction.Executed done) {
      return new ListStep(done.drafted(), "EXECUTED", done.by(), done.at());
    }
    if (list instanceof Destruction.Approved approved) {
      return new ListStep(approved.drafted(), "APPROVED", approved.second().by(), approved.at());
    }
    if (list instanceof Destruction.Appraised appraised) {
      return new ListStep(appraised.drafted(), "APPRAISED", appraised.by(), appraised.at());
    }
    return new ListStep(list.drafted(), "DRAFTED", list.drafted().by(), list.drafted().at());
  }
}
