package io.hall.security.audit;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** A trail that remembers what it hears. */
public final class HeardEvents implements AuditTrail {

  private final List<AuditEvent> events = new ArrayList<>();

  @Override
  public synchronized void record(Connection connection, AuditEvent event) {
    events.add(event);
  }

  /** What was heard, in its order. */
  public synchronized List<AuditEvent> events() {
    return List.copyOf(events);
  }

  /** What was heard last. */
  public synchronized AuditEvent last() {
    return events.get(events.size() - 1);
  }

  /** The actions that were heard, in their order. */
  public List<String> actions() {
    return events().stream().map(AuditEvent::action).toList();
  }
}
