package io.hall.security.departure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
import io.hall.security.account.PersonId;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A departure on its way (离职注销流程): {@link Requested}, {@link Approved}, {@link Executed}, {@link
 * Certified}; beside the way {@link Withdrawn}. Each is another type, which only {@link Departures}
 * makes, and each step takes the one before: nothing is executed that was not approved. Immutable
 * and thread-safe.
 */
@DepartureInJson
public sealed interface Departure {

  /** What it is about. */
  @JsonProperty
  Case about();

  /**
   * What a departure is about, as it was requested.
   *
   * @param id its name: the request that began it
   * @param account the account that is to be closed
   * @param person whose it is
   * @param hall its hall; empty for those of the company as a whole
   * @param lastDay the last working day
   * @param suspended whether the account was suspended at once
   * @param requested who asked for it
   */
  record Case(
      RequestId id,
      StaffNumber account,
      PersonId person,
      Optional<HallCode> hall,
      BusinessDate lastDay,
      boolean suspended,
      Party requested) {}

  /** What can still be given up. */
  sealed interface Pending extends Departure permits Requested, Approved {}

  /** Asked for. */
  final class Requested implements Pending {

    private final Case about;

    Requested(Case about) {
      this.about = about;
    }

    @Override
    public Case about() {
      return about;
    }
  }

  /** Allowed by a second person. */
  final class Approved implements Pending {

    private final Case about;
    private final Party approved;

    Approved(Case about, Party approved) {
      this.about = about;
      this.approved = approved;
    }

    @Override
    public Case about() {
      return about;
    }

    /** Who allowed it. */
    @JsonProperty
    public Party approved() {
      return approved;
    }
  }

  /** Given up; an account that was suspended stays so. */
  final class Withdrawn implements Departure {

    private final Case about;
    private final Party withdrawn;

    Withdrawn(Case about, Party withdrawn) {
      this.about = about;
      this.withdrawn = withdrawn;
    }

    @Override
    public Case about() {
      return about;
    }

    /** Who gave it up. */
    @JsonProperty
    public Party withdrawn() {
      return withdrawn;
    }
  }

  /** Done: nothing of the account can be used any longer. */
  final class Executed implements Departure {

    private final Approved approved;
    private final Party executed;
    private final StaffNumber receivedBy;
    private final List<Left> left;
    private final LogRecord record;

    Executed(
        Approved approved,
        Party executed,
        StaffNumber receivedBy,
        List<Left> left,
        LogRecord record) {
      this.approved = approved;
      this.executed = executed;
      this.receivedBy = receivedBy;
      this.left = List.copyOf(left);
      this.record = record;
    }

    @Override
    public Case about() {
      return approved.about();
    }

    /** Who allowed it. */
    @JsonProperty
    public Party approved() {
      return approved.approved();
    }

    /** Who did it. */
    @JsonProperty
    public Party executed() {
      return executed;
    }

    /** Who received what was left behind. */
    @JsonProperty
    public StaffNumber receivedBy() {
      return receivedBy;
    }

    /** What became of everything. */
    @JsonProperty
    public List<Left> left() {
      return left;
    }

    /** The record of it in the log. */
    @JsonProperty
    public LogRecord record() {
      return record;
    }
  }

  /** Done, and certified under seal. */
  final class Certified implements Departure {

    private final Executed executed;
    private final Seal seal;
    private final Instant at;

    Certified(Executed executed, Seal seal, Instant at) {
      this.executed = executed;
      this.seal = seal;
      this.at = at;
    }

    @Override
    public Case about() {
      return executed.about();
    }

    /** What was done. */
    @JsonProperty
    public Executed executed() {
      return executed;
    }

    /** What the seal is over. */
    public DeactivationCertificate certificate() {
      return DeactivationCertificate.of(executed);
    }

    /** The seal over the certificate's JSON. */
    @JsonProperty
    public Seal seal() {
      return seal;
    }

    /** When it was sealed. */
    @JsonProperty
    public Instant at() {
      return at;
    }
  }
}
