package io.hall.conduct.premises;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;

/**
 * A proposal for a better hall (合理化建议, 规程 1.5) on its way: {@link Proposed}, {@link Answered}. Only
 * {@link Improvements} makes them. Immutable.
 */
@ImprovementInJson
public sealed interface Improvement {

  /** What was proposed. */
  Proposed proposed();

  /** Its name: the request that recorded it; its words stand under it. */
  default RequestId id() {
    return proposed().id();
  }

  /**
   * What waits for an answer.
   *
   * @param id the request that recorded it
   * @param hall for which hall
   * @param by who proposed it
   * @param at when
   */
  record Proposed(RequestId id, HallCode hall, StaffNumber by, Instant at) implements Improvement {

    @Override
    public Proposed proposed() {
      return this;
    }
  }

  /**
   * What was answered.
   *
   * @param proposed as it was before
   * @param adopted whether it is done so
   * @param by who answered, another person
   * @param at when
   */
  record Answered(Proposed proposed, boolean adopted, StaffNumber by, Instant at)
      implements Improvement {}
}
