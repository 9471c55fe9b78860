package io.hall.conduct.duty;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.conduct.Stretch;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * A leave on its way (请假, 规程 3.2): {@link Requested}, {@link Granted} or {@link Declined}, {@link
 * HandedOver}. Only {@link LeaveDesk} makes them, and each step takes the one before. Immutable.
 */
@LeaveInJson
public sealed interface Leave {

  /** What is asked for. */
  @JsonProperty
  Ask ask();

  /** The request that asked for it; the reason stands under it. */
  default RequestId id() {
    return ask().id();
  }

  /**
   * What is asked for.
   *
   * @param id the request that asked for it
   * @param hall where the post is
   * @param staff who asks
   * @param time from when to when
   * @param cover who stands in
   */
  record Ask(RequestId id, HallCode hall, StaffNumber staff, Stretch time, StaffNumber cover) {}

  /** What is decided. */
  sealed interface Decided extends Leave permits Granted, Declined, HandedOver {

    /** The manager who decided it. */
    @JsonProperty
    StaffNumber by();

    /** When. */
    @JsonProperty
    Instant at();
  }

  /** A leave that a manager has to decide on. */
  final class Requested extends LeaveStep implements Leave {

    Requested(Ask ask) {
      super(ask);
    }
  }

  /** A leave that a manager granted. */
  final class Granted extends LeaveStep.Decision implements Decided {

    Granted(Ask ask, StaffNumber by, Instant at) {
      super(ask, by, at);
    }

    /** When it holds: from its beginning, or from its approval if that is later. */
    public Optional<Stretch> holds() {
      Instant from = at().isAfter(ask().time().from()) ? at() : ask().time().from();
      return Stretch.between(from, ask().time().to());
    }
  }

  /** A leave that a manager declined. */
  final class Declined extends LeaveStep.Decision implements Decided {

    Declined(Ask ask, StaffNumber by, Instant at) {
      super(ask, by, at);
    }
  }

  /** A leave whose post was handed over to the cover. */
  final class HandedOver extends LeaveStep.Decision implements Decided {

    private final PostHandover handover;

    HandedOver(Granted granted, PostHandover handover) {
      super(granted.ask(), granted.by(), granted.at());
      this.handover = handover;
    }

    /** What was handed over. */
    @JsonProperty
    public PostHandover handover() {
      return handover;
    }
  }
}
