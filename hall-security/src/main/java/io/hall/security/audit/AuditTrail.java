package io.hall.security.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Where events are written (SPI): the audit log of this package, and beside it what an adopter has.
 * Safe for use by several threads.
 */
@FunctionalInterface
public interface AuditTrail {

  /**
   * Writes an event in the caller's transaction: it is kept or lost with what it tells of. An event
   * of something refused is written in a transaction of its own.
   *
   * @throws SQLException if it cannot be written; then nothing that it tells of may be kept
   */
  void record(Connection connection, AuditEvent event) throws SQLException;

  /** Writes events as {@link #record(Connection, AuditEvent)} does, one behind the other. */
  default void record(Connection connection, List<AuditEvent> events) throws SQLException {
    for (AuditEvent event : events) {
      record(connection, event);
    }
  }
}
