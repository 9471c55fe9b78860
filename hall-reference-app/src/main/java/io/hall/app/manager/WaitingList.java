package io.hall.app.manager;

import io.hall.app.approval.Ask;
import io.hall.app.approval.Asks;
import io.hall.conduct.Note;
import io.hall.conduct.duty.Leave;
import io.hall.conduct.weekly.Registers;
import io.hall.payment.HallCode;
import io.hall.receipt.ReceiptRegister;
import io.hall.receipt.VoidAsk;
import io.hall.receipt.VoidAsks;
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

  private final VoidAsks voids;
  private final ReceiptRegister receipts;
  private final Asks asks;
  private final Approvals approvals;
  private final Registers conduct;
  private final DisclosureDesk disclosures;

  WaitingList(
      VoidAsks voids,
      ReceiptRegister receipts,
      Asks asks,
      Approvals approvals,
      Registers conduct,
      DisclosureDesk disclosures) {
    this.voids = voids;
    this.receipts = receipts;
    this.asks = asks;
    this.approvals = approvals;
    this.conduct = conduct;
    this.disclosures = disclosures;
  }

  List<Waiting> of(Connection connection, Account me, Locale locale) throws SQLException {
    List<Waiting> waiting = new ArrayList<>();
    for (HallCode hall : halls(connection, me)) {
      for (VoidAsk ask : voids.open(connection, hall)) {
        waiting.add(
            Waiting.of(
                ask,
                voids.note(connection, ask),
                receipts.find(connection, ask.number()),
                locale));
      }
    }
    for (Ask ask : asks.waiting(connection, me.hall())) {
      waiting.add(Waiting.of(ask, approvals.find(connection, ask)));
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

  private List<HallCode> halls(Connection connection, Account me) throws SQLException {
    return me.hall().isPresent()
        ? List.of(me.hall().get())
        : conduct.log().staff().halls(connection, conduct.log().today());
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
