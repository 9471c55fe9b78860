package io.hall.app.api;

import io.hall.payment.HallCode;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditLog;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts every use of a key on record: a billing system reads and writes like a person. */
@Component
final class ApiUses {

  private final Store store;
  private final AuditLog audit;

  ApiUses(Store store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /**
   * What was done.
   *
   * @param action as the audit log names it
   * @param resource to what
   * @param hall in whose log; empty for the company's
   */
  record Use(String action, String resource, Optional<HallCode> hall) {

    static Use of(String action, String resource) {
      return new Use("api." + action, resource, Optional.empty());
    }

    static Use of(String action, String resource, HallCode hall) {
      return new Use("api." + action, resource, Optional.of(hall));
    }
  }

  /** Records a use in the transaction that does it. */
  void record(Connection connection, ApiCaller caller, Use use) throws SQLException {
    audit.record(connection, event(caller, use));
  }

  /** Records uses in the transaction that does them. */
  void record(Connection connection, List<AuditEvent> events) throws SQLException {
    audit.record(connection, events);
  }

  /** Returns the event of a use. */
  static AuditEvent event(ApiCaller caller, Use use) {
    return in(use.hall(), AuditEvent.done(use.action(), caller.actor(), use.resource()));
  }

  /** Records what was read, before it is answered. */
  void read(ApiCaller caller, Use use) {
    store.write(
        connection -> {
          record(connection, caller, use);
          return use;
        });
  }

  /** Records what a rule refused. */
  void refused(ApiCaller caller, String resource, String rule) {
    AuditEvent event = AuditEvent.refused("api.refused", caller.actor(), resource, rule);
    store.write(
        connection -> {
          audit.record(connection, in(caller.getPrincipal().hall(), event));
          return event;
        });
  }

  private static AuditEvent in(Optional<HallCode> hall, AuditEvent event) {
    return hall.map(event::in).orElse(event);
  }
}
