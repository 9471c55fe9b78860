package io.hall.security.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.util.Optional;

/**
 * An account (工号) as it stands. Immutable.
 *
 * @param number its staff number, which no other account ever gets
 * @param person whose it is
 * @param role what it is for
 * @param hall the hall it belongs to; empty for those of the company as a whole
 * @param state whether it can be used
 */
public record Account(
    StaffNumber number, PersonId person, Role role, Optional<HallCode> hall, State state) {

  /** Whether an account can be used. */
  public enum State {
    /** Created, its holder has not set a password yet. */
    INVITED,
    /** In use. */
    ACTIVE,
    /** Stopped for now; nothing can be done with it. */
    SUSPENDED,
    /** Its holder has left it for ever; the number stays taken. */
    CLOSED
  }

  /** Whether something can be done with it. */
  @JsonIgnore
  public boolean isActive() {
    return state == State.ACTIVE;
  }
}
