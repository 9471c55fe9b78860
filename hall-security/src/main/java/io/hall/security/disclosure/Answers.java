package io.hall.security.disclosure;

import io.hall.check.Checked;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditTrail;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Writes every answer of the desk into the audit log, refusals too. */
final class Answers {

  private final AuditTrail trail;
  private final Staff staff;

  Answers(AuditTrail trail, Staff staff) {
    this.trail = trail;
    this.staff = staff;
  }

  /** Writes what came of it, a refusal with the first code that says why, and returns it. */
  <T> Checked<T> audited(
      Connection connection, String action, StaffNumber by, Optional<GrantId> id, Checked<T> answer)
      throws SQLException {
    AuditEvent event =
        answer.value().isPresent()
            ? AuditEvent.done(action, by, resource(id))
            : AuditEvent.refused(action, by, resource(id), answer.findings().get(0).code().id());
    AuditEvent about = id.isPresent() ? event.under(id.get().value()) : event;
    Optional<Account> account = staff.find(connection, by);
    trail.record(connection, account.flatMap(Account::hall).map(about::in).orElse(about));
    return answer;
  }

  /** Writes that something was done for somebody who leaves. */
  void ended(Connection connection, GrantId id, StaffNumber leaver, StaffNumber by)
      throws SQLException {
    trail.record(
        connection,
        AuditEvent.done("disclosure.end", by, resource(Optional.of(id)))
            .onBehalfOf(leaver)
            .under(id.value()));
  }

  private static String resource(Optional<GrantId> id) {
    return "disclosure/" + id.map(GrantId::value).orElse("new");
  }
}
