package io.hall.app.watch;

import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditTrail;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The figures of the hall, besides those that Spring measures of requests:
 *
 * <ul>
 *   <li>{@code hall.events} by {@code action} and {@code outcome}: what the audit log was told,
 *       such as {@code receipt.issue}, {@code session.open} or {@code sign-in.refused}. What is
 *       taken out again with its transaction is counted too.
 *   <li>{@code hall.refused} by {@code code}: requests that a rule refused.
 *   <li>{@code hall.shifts.open}: shifts opened and not closed.
 *   <li>{@code http.server.requests}: how long requests take; {@code POST /api/v1/receipts} is the
 *       issuing of a receipt.
 * </ul>
 */
@Component
public final class Measures {

  private static final String OPEN_SHIFTS =
      "SELECT count(*) FROM shift_opened o WHERE NOT EXISTS (SELECT 1 FROM shift_closed c"
          + " WHERE c.hall = o.hall AND c.cashier = o.cashier"
          + " AND c.business_date = o.business_date AND c.shift = o.shift)";

  private final MeterRegistry registry;
  private final ObjectProvider<Store> store;

  Measures(MeterRegistry registry, ObjectProvider<Store> store) {
    this.registry = registry;
    this.store = store;
    Gauge.builder("hall.shifts.open", this, measures -> (double) measures.openShifts())
        .description("Shifts opened and not closed")
        .register(registry);
  }

  /** Returns {@code trail}, counted. */
  public AuditTrail counting(AuditTrail trail) {
    return new AuditTrail() {
      @Override
      public void record(Connection connection, AuditEvent event) throws SQLException {
        record(connection, List.of(event));
      }

      @Override
      public void record(Connection connection, List<AuditEvent> events) throws SQLException {
        trail.record(connection, events);
        events.forEach(event -> count(event));
      }
    };
  }

  private void count(AuditEvent event) {
    registry
        .counter("hall.events", "action", event.action(), "outcome", event.outcome().name())
        .increment();
  }

  private long openShifts() {
    try {
      return store
          .getObject()
          .read(c -> Sql.first(c, OPEN_SHIFTS, row -> row.getLong(1)))
          .orElse(0L);
    } catch (StoreException e) {
      return -1;
    }
  }
}
