package io.hall.security.session;

import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditEvent.Outcome;
import io.hall.security.audit.AuditTrail;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Has a {@link SharingDetector} listen to the sessions, and does what the policy says about each
 * suspicion, in the transaction of the event: it is put on record, the head is told, the session is
 * locked or ended. Give it to {@link SessionRegistry}; failed sign-ins are told it by whoever
 * checks passwords.
 *
 * <p>Each node has a watch of its own, which hears what happens there. Safe for use by several
 * threads.
 */
public final class SharingWatch implements SessionListener {

  private final SessionTable table = new SessionTable();
  private final SharingDetector detector;
  private final AuditTrail trail;
  private final Clock clock;
  private final Alarm alarm;

  /** Who is told of suspicions that are to be acted on (SPI): the head of the hall. */
  @FunctionalInterface
  public interface Alarm {

    /** Hears of a suspicion whose action is at least {@link SharingAction#ALERT}. */
    void raise(Connection connection, SharingSuspicion suspicion) throws SQLException;
  }

  /** Makes a watch with the present instant from {@code clock}. */
  public SharingWatch(SharingDetector detector, AuditTrail trail, Clock clock, Alarm alarm) {
    this.detector = detector;
    this.trail = trail;
    this.clock = clock;
    this.alarm = alarm;
  }

  @Override
  public void heard(Connection connection, SessionEvent event) throws SQLException {
    for (SharingSuspicion suspicion : detector.observe(event)) {
      record(connection, suspicion);
      act(connection, suspicion);
    }
  }

  private void record(Connection connection, SharingSuspicion suspicion) throws SQLException {
    trail.record(
        connection,
        new AuditEvent(
                "session.suspect",
                suspicion.account(),
                "account/" + suspicion.account(),
                Outcome.DONE,
                suspicion.rule().code().id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())
            .at(suspicion.terminal()));
  }

  private void act(Connection connection, SharingSuspicion suspicion) throws SQLException {
    SharingAction action = suspicion.action();
    if (action.compareTo(SharingAction.ALERT) >= 0) {
      alarm.raise(connection, suspicion);
    }
    Optional<SessionRow> session = table.open(connection, suspicion.account());
    if (session.isEmpty()) {
      return;
    }
    if (action == SharingAction.STEP_UP) {
      table.lock(connection, session.get().id(), now());
    } else if (action == SharingAction.FREEZE) {
      table.end(connection, session.get().id(), EndReason.SHARED, now());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
