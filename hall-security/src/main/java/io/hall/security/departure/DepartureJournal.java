package io.hall.security.departure;

import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How departures are written to the log, and what is answered to a request that was asked before.
 */
final class DepartureJournal {

  private final RecordLog log;
  private final Clock clock;

  DepartureJournal(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What a request wrote before, if it did; another kind of record is a conflict. */
  Optional<LogRecord> earlier(Connection connection, RequestId request, String kind)
      throws SQLException {
    return log.earlier(connection, request, kind);
  }

  /** Whether a request wrote this before; anything else that it wrote is a conflict. */
  boolean isRepeated(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    return log.isRepeated(connection, request, kind, body);
  }

  /** Refuses another personal text than the one that was written, as long as it is there. */
  void requirePersonal(Connection connection, RequestId request, Canonical personal)
      throws SQLException {
    Optional<Canonical> kept =
        log.personal(connection, log.find(connection, request).orElseThrow());
    requireSame(kept.isEmpty() || kept.get().equals(personal));
  }

  static void requireSame(boolean same) {
    if (!same) {
      throw StoreException.conflict();
    }
  }

  LogRecord append(
      Connection connection,
      String kind,
      RequestId request,
      Instant at,
      Canonical body,
      Canonical personal)
      throws SQLException {
    return log.append(
        connection, new Entry(DepartureBytes.STREAM, kind, request, at, body, personal));
  }

  LogRecord append(
      Connection connection, String kind, RequestId request, Instant at, Canonical body)
      throws SQLException {
    return append(connection, kind, request, at, body, Canonical.EMPTY);
  }

  /** The record at a position of the stream. */
  LogRecord at(Connection connection, long position) throws SQLException {
    return log.at(connection, DepartureBytes.STREAM, position).orElseThrow();
  }
}
