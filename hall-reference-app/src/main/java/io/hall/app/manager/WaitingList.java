package io.hall.app.manager;

import io.hall.app.approval.Ask;
import io.hall.app.approval.Asks;
import io.hall.conduct.Note;
import io.hall.conduct.duty.Leave;
import io.hall.conduct.weekly.Registers;
import io.hall.payment.HallCode;
import io.hall.security.account.Account;
import io.hall.security.account.Role;
import io.hall.security.disclosure.Disclosure;
import io.hall.security.disclosure.DisclosureDesk;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everything that waits for somebody's word: of their hall, or of all of them for the leader. */
@Component
class WaitingList {

  private final Asks asks;
  private final Approvals approvals;
  private final Registers conduct;
  private final DisclosureDesk disclosures;

  WaitingList(Asks asks, Approvals approvals, Registers conduct, DisclosureDesk disclosures) {
    this.asks = asks;
    this.approvals = approvals;
    this.conduct = conduct;
    this.disclosures = disclosures;
  }

  List<Waiting> of(Connection connection, Account me, Locale locale) throws SQLException {
    List<Waiting> waiting = new ArrayList<>();
    for (Ask ask : asks.waiting(connection, me.hall())) {
      waiting.add(Waiting.of(ask, approvals.find(connection, ask), locale));
    }
    for (Leave.Requested leave : conduct.leave().waiting(connection)) {
      if (sees(me, leave.ask().hall())) {
        String reason = reason(connection, leave);
        waiting.add(Waiting.of(leave, reason, me.role() == Role.LEADER));
      }
    }
    for (Disclosure.Requested asked : disclosures.waiting(connection)) {
      if (sees(me, asked)) {
        waiting.add(Waiting.of(asked));
      }
    }
    return waiting;
  }

  private String reason(Connection connection, Leave.Requested leave) throws SQLException {
    return conduct.log().notes(connection, Optional.of(leave.ask().hall()), leave.id()).stream()
        .map(Note::text)
        .findFirst()
        .orElse("");
  }

  /** Whether somebody sees what belongs to a hall. */
  static boolean sees(Account me, HallCode hall) {
    return me.hall().isEmpty() || me.hall().get().equals(hall);
  }

  /** What goes beyond one hall is for the leader alone. */
  static boolean sees(Account me, Disclosure asked) {
    return me.hall().isEmpty()
        || asked.ask().terms().scope().halls().equals(Set.of(me.hall().get()));
  }
}
