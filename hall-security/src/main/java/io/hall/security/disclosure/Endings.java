package io.hall.security.disclosure;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.Role;
import io.hall.security.disclosure.Disclosure.Ended;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.security.disclosure.DisclosureTables.Row;
import io.hall.security.disclosure.Judges.Judgement;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes permissions back, and ends those of people who leave. */
final class Endings {

  private final DisclosureJournal journal;
  private final DisclosureTables tables;
  private final DisclosureReader reader;
  private final Staff staff;
  private final Judges judges;
  private final Decisions decisions;
  private final Answers answers;

  Endings(
      DisclosureJournal journal,
      DisclosureTables tables,
      DisclosureReader reader,
      Staff staff,
      Judges judges,
      Decisions decisions,
      Answers answers) {
    this.journal = journal;
    this.tables = tables;
    this.reader = reader;
    this.staff = staff;
    this.judges = judges;
    this.decisions = decisions;
    this.answers = answers;
  }

  Checked<Ended> revoke(Connection connection, RequestId request, GrantId id, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Canonical body = DisclosureBytes.end(id, by, Ended.Cause.REVOKED);
    if (journal.isRepeated(connection, request, DisclosureBytes.ENDED, body)) {
      return Checked.valid((Ended) reader.find(connection, id).orElseThrow());
    }
    Judgement judgement = judges.of(connection, id, by);
    List<Finding> against = against(judgement);
    Checked<Ended> answer =
        against.isEmpty()
            ? Checked.valid(
                end(
                    connection,
                    request,
                    (Granted) judgement.standing().orElseThrow(),
                    Ended.Cause.REVOKED,
                    by))
            : Checked.invalid(against);
    return answers.audited(connection, "disclosure.revoke", by, Optional.of(id), answer);
  }

  private static List<Finding> against(Judgement judgement) {
    if (judgement.row().isEmpty()) {
      return List.of(Finding.of(DisclosureCode.UNKNOWN));
    }
    Row row = judgement.row().get();
    boolean may =
        judgement.against().isEmpty() || judgement.by().filter(by -> mayEnd(by, row)).isPresent();
    if (!may) {
      return List.of(Finding.of(DisclosureCode.MAY_NOT_END));
    }
    return judgement.standing().filter(Granted.class::isInstance).isPresent()
        ? List.of()
        : List.of(Finding.of(DisclosureCode.STATE));
  }

  private static boolean mayEnd(Account by, Row row) {
    return by.person().equals(row.requester()) || by.role() == Role.SECURITY_ADMIN;
  }

  private Ended end(
      Connection connection, RequestId request, Granted granted, Ended.Cause cause, StaffNumber by)
      throws SQLException {
    Canonical body = DisclosureBytes.end(granted.id(), by, cause);
    Instant at = journal.append(connection, request, DisclosureBytes.ENDED, body).at();
    tables.insertEnd(connection, granted.id(), cause, by, at);
    return new Ended(granted, cause, at);
  }

  List<GrantId> endFor(Connection connection, StaffNumber leaver, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Optional<Account> account = staff.find(connection, leaver);
    List<GrantId> ended = new ArrayList<>();
    if (account.isPresent()) {
      for (GrantId id : tables.naming(connection, account.get().person())) {
        if (endOne(connection, id, by)) {
          ended.add(id);
          answers.ended(connection, id, leaver, by);
        }
      }
    }
    return ended;
  }

  private boolean endOne(Connection connection, GrantId id, StaffNumber by) throws SQLException {
    Disclosure standing = reader.find(connection, id).orElseThrow();
    if (standing instanceof Requested) {
      decisions.refused(connection, journal.own(), standing, by);
      return true;
    }
    if (standing instanceof Granted granted) {
      end(connection, journal.own(), granted, Ended.Cause.DEPARTED, by);
      return true;
    }
    return false;
  }
}
