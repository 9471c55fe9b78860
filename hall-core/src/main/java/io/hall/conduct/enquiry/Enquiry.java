package io.hall.conduct.enquiry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question of a customer (首问登记, 规程 4.3): {@link Open} until it is {@link Answered}. Whoever was
 * asked first stays its owner to the end; another may handle it, when it was offered to them and
 * they took it. Only {@link EnquiryDesk} makes them. Immutable.
 */
@EnquiryInJson
public sealed interface Enquiry {

  /** What was asked, without the customer's words, which stand under its name. */
  @JsonProperty
  Asked asked();

  /** What was done of the duties, each with who and when. */
  @JsonProperty
  Map<Duty, Done> done();

  /** Its name: the request that recorded it. */
  default RequestId id() {
    return asked().id();
  }

  /** Who was asked first, and answers for it to the end. */
  default StaffNumber owner() {
    return asked().first();
  }

  /** The duties still to be done; of a question of this window, the answer alone. */
  default Set<Duty> owed() {
    Set<Duty> owed = asked().inScope() ? EnumSet.of(Duty.ANSWER_GIVEN) : EnumSet.allOf(Duty.class);
    owed.removeAll(done().keySet());
    return owed;
  }

  /**
   * A duty that was done.
   *
   * @param by who did it
   * @param at when
   */
  record Done(StaffNumber by, Instant at) {}

  /** A question that waits for its answer. */
  final class Open implements Enquiry {

    private final Asked asked;
    private final Map<Duty, Done> done;
    private final StaffNumber handler;
    private final Optional<StaffNumber> offeredTo;

    Open(Asked asked, Map<Duty, Done> done, StaffNumber handler, Optional<StaffNumber> offeredTo) {
      this.asked = asked;
      this.done = copy(done);
      this.handler = handler;
      this.offeredTo = offeredTo;
    }

    @Override
    public Asked asked() {
      return asked;
    }

    @Override
    public Map<Duty, Done> done() {
      return done;
    }

    /** Who handles it: the owner, or the one who took it over last. */
    @JsonProperty
    public StaffNumber handler() {
      return handler;
    }

    /** To whom it is offered and who has not taken it yet. */
    @JsonProperty
    public Optional<StaffNumber> offeredTo() {
      return offeredTo;
    }
  }

  /** A question that was answered. */
  final class Answered implements Enquiry {

    private final Asked asked;
    private final Map<Duty, Done> done;
    private final boolean satisfied;

    Answered(Asked asked, Map<Duty, Done> done, boolean satisfied) {
      this.asked = asked;
      this.done = copy(done);
      this.satisfied = satisfied;
    }

    @Override
    public Asked asked() {
      return asked;
    }

    @Override
    public Map<Duty, Done> done() {
      return done;
    }

    /** Whether the customer said to be satisfied. */
    @JsonProperty
    public boolean satisfied() {
      return satisfied;
    }
  }

  private static Map<Duty, Done> copy(Map<Duty, Done> done) {
    Map<Duty, Done> copy = new EnumMap<>(Duty.class);
    copy.putAll(done);
    return Collections.unmodifiableMap(copy);
  }
}
