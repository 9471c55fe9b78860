package io.hall.app.archive;

import io.hall.archive.Destruction;
import io.hall.payment.StaffNumber;
import java.time.Instant;

/**
 * A destruction list and its last step.
 *
 * @param drafted the list
 * @param state which step it is
 * @param by who took the step
 * @param at when
 */
public record ListStep(Destruction.Drafted drafted, State state, StaffNumber by, Instant at) {

  /** The steps of a list, in their order. */
  public enum State {
    /** It was drafted (已拟订). */
    DRAFTED,
    /** It was appraised (已鉴定). */
    APPRAISED,
    /** Two departments approved it (已审批). */
    APPROVED,
    /** What it lists is destroyed (已销毁). */
    EXECUTED
  }

  /** The last step of {@code list}. */
  public static ListStep of(Destruction list) {
    if (list instanceof Destruction.Executed done) {
      return new ListStep(done.drafted(), State.EXECUTED, done.by(), done.at());
    }
    if (list instanceof Destruction.Approved approved) {
      return new ListStep(
          approved.drafted(), State.APPROVED, approved.second().by(), approved.at());
    }
    if (list instanceof Destruction.Appraised appraised) {
      return new ListStep(appraised.drafted(), State.APPRAISED, appraised.by(), appraised.at());
    }
    return new ListStep(list.drafted(), State.DRAFTED, list.drafted().by(), list.drafted().at());
  }
}
