package io.hall.security.session;

import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.AccountDirectory;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditEvent.Outcome;
import io.hall.security.audit.AuditTrail;
import io.hall.security.session.SessionEvent.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Judges sessions and writes down what became of them, each time with its audit event. */
final class SessionBook {

  private final SessionTable table = new SessionTable();
  private final LastUses uses = new LastUses();
  private final Clock clock;
  private final SessionPolicy policy;
  private final AccountDirectory directory;
  private final CredentialEpoch epochs;
  private final AuditTrail trail;
  private final List<SessionListener> listeners;

  SessionBook(
      Clock clock,
      SessionPolicy policy,
      AccountDirectory directory,
      CredentialEpoch epochs,
      AuditTrail trail,
      List<SessionListener> listeners) {
    this.clock = clock;
    this.policy = policy;
    this.directory = directory;
    this.epochs = epochs;
    this.trail = trail;
    this.listeners = List.copyOf(listeners);
  }

  SessionTable table() {
    return table;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Optional<Account> account(Connection connection, StaffNumber number) throws SQLException {
    return directory.find(connection, number);
  }

  SessionRow.Holder holder(Connection connection, Account account) throws SQLException {
    return SessionRow.Holder.of(account, epochs.of(connection, account.number()));
  }

  /** Judges a session as everything stands now. Writes nothing. */
  Ruling rule(Connection connection, SessionRow row) throws SQLException {
    Instant now = now();
    StaffNumber account = row.holder().account();
    Instant lastUse = uses.of(row);
    Standing standing =
        Standing.of(
            row,
            directory.find(connection, account),
            epochs.of(connection, account),
            lastUse,
            now,
            policy);
    return new Ruling(row, standing, LastUses.later(now, lastUse));
  }

  /** Whether something of a ruling is to be written down. */
  boolean isNew(Ruling ruling) {
    SessionRow row = ruling.row();
    if (ruling.isOver()) {
      return row.endReason().isEmpty() || !row.reused();
    }
    return ruling.standing() instanceof Standing.Locked ? !row.locked() : isDue(ruling);
  }

  private boolean isDue(Ruling ruling) {
    Duration since = Duration.between(ruling.row().usedAt(), ruling.now());
    return since.compareTo(policy.resolution()) >= 0;
  }

  /** A live session was used; that is kept in mind, whether or not it is written down. */
  void used(Ruling ruling) {
    if (ruling.standing() instanceof Standing.Live) {
      uses.used(ruling.row().id(), ruling.now());
    }
  }

  /** Writes a ruling down. */
  void note(Connection connection, Ruling ruling) throws SQLException {
    if (!isNew(ruling)) {
      return;
    }
    SessionRow row = ruling.row();
    if (ruling.standing() instanceof Standing.Over over) {
      noteOver(connection, row, over.reason());
    } else if (ruling.standing() instanceof Standing.Locked) {
      lock(connection, row);
    } else {
      table.use(connection, row.id(), ruling.now());
      tell(connection, Kind.USED, row, ruling.now());
    }
  }

  /** An ended session that is tried again is an event once; more would be a way to fill the log. */
  private void noteOver(Connection connection, SessionRow row, EndReason reason)
      throws SQLException {
    if (row.endReason().isEmpty()) {
      end(connection, row, reason, row.holder().account());
    } else {
      table.reuse(connection, row.id(), now());
      record(connection, "session.reuse", row, row.holder().account(), Outcome.REFUSED, reason);
    }
  }

  void insert(Connection connection, SessionRow row, SessionToken token) throws SQLException {
    uses.forgetBefore(row.openedAt().minus(policy.signOutAfter()));
    table.insert(connection, row, token.hash());
    audit(connection, AuditEvent.done("session.open", row.holder().account(), name(row)), row);
    tell(connection, Kind.OPENED, row, row.openedAt());
  }

  void lock(Connection connection, SessionRow row) throws SQLException {
    table.lock(connection, row.id(), now());
    audit(connection, AuditEvent.done("session.lock", row.holder().account(), name(row)), row);
  }

  void resume(Connection connection, Ruling ruling, SessionToken token) throws SQLException {
    SessionRow row = ruling.row();
    table.resume(connection, row.id(), token.hash(), ruling.now());
    uses.used(row.id(), ruling.now());
    audit(connection, AuditEvent.done("session.resume", row.holder().account(), name(row)), row);
    tell(connection, Kind.USED, row, ruling.now());
  }

  void end(Connection connection, SessionRow row, EndReason reason, StaffNumber by)
      throws SQLException {
    table.end(connection, row.id(), reason, now());
    uses.forget(row.id());
    record(connection, "session.end", row, by, Outcome.DONE, reason);
    if (reason == EndReason.SIGNED_OUT) {
      tell(connection, Kind.SIGNED_OUT, row, now());
    }
  }

  private void record(
      Connection connection,
      String action,
      SessionRow row,
      StaffNumber by,
      Outcome outcome,
      EndReason reason)
      throws SQLException {
    String rule = reason.code().id();
    AuditEvent event =
        new AuditEvent(
            action,
            by,
            name(row),
            outcome,
            rule,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    audit(
        connection,
        by.equals(row.holder().account()) ? event : event.onBehalfOf(row.holder().account()),
        row);
  }

  private void audit(Connection connection, AuditEvent event, SessionRow row) throws SQLException {
    trail.record(connection, event.at(row.terminal()));
  }

  void audit(Connection connection, AuditEvent event) throws SQLException {
    trail.record(connection, event);
  }

  private void tell(Connection connection, Kind kind, SessionRow row, Instant at)
      throws SQLException {
    SessionEvent event = new SessionEvent(kind, row.holder().account(), row.terminal(), at);
    for (SessionListener listener : listeners) {
      listener.heard(connection, event);
    }
  }

  private static String name(SessionRow row) {
    return "session/" + row.id();
  }
}
