package io.hall.security.audit;

import io.hall.receipt.IssuingListener;
import io.hall.receipt.Recorded;
import io.hall.store.LogRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Audits what the register of receipts writes (收据登记), in the same transaction: every receipt,
 * refund, void, reprint and spoiled number, and every step of a book. A register made with it
 * cannot write what is not audited; when the trail refuses, so does the register.
 */
public final class AuditListener implements IssuingListener {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

  private final AuditTrail trail;

  /** Makes a listener that writes to {@code trail}. */
  public AuditListener(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Writes the record's event. A small step of the clock has none: nobody did it, and the record
   * behind it has its own.
   */
  @Override
  public void recorded(Connection connection, LogRecord record) throws SQLException {
    recorded(connection, List.of(record));
  }

  @Override
  public void recorded(Connection connection, List<LogRecord> records) throws SQLException {
    List<AuditEvent> events = new ArrayList<>();
    for (LogRecord record : records) {
      event(Recorded.of(connection, record), record).ifPresent(events::add);
    }
    trail.record(connection, events);
  }

  /** Returns the event that a record of the register has, if it has one. */
  static Optional<AuditEvent> event(Recorded recorded, LogRecord record) {
    return recorded
        .by()
        .map(by -> AuditEvent.done(recorded.what(), by, resource(recorded, record)))
        .map(event -> recorded.hall().map(event::in).orElse(event));
  }

  /** A book whose name could be anything is named by the hash of its record. */
  private static String resource(Recorded recorded, LogRecord record) {
    return recorded
        .number()
        .map(number -> "receipt/" + number)
        .orElseGet(
            () ->
                NAME.matcher(recorded.book()).matches()
                    ? "book/" + recorded.book()
                    : "record/" + record.hash());
  }
}
