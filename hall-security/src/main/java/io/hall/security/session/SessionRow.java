package io.hall.security.session;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.Account;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as the store has it.
 *
 * @param endReason why it ended; empty as long as it has not
 * @param endsFor why it ends at {@code endsAt}
 */
record SessionRow(
    SessionId id,
    Holder holder,
    Terminal terminal,
    Instant openedAt,
    Instant endsAt,
    EndReason endsFor,
    Instant usedAt,
    boolean locked,
    Optional<EndReason> endReason,
    boolean reused) {

  /** Whose session it is, as the account stood at the sign-in. */
  record Holder(
      StaffNumber account, PersonId person, Role role, Optional<HallCode> hall, long epoch) {

    static Holder of(Account account, long epoch) {
      return new Holder(account.number(), account.person(), account.role(), account.hall(), epoch);
    }
  }

  Session live(Account account) {
    return new Session(id, account, terminal, openedAt, endsAt);
  }
}
