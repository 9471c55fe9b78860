package io.hall.security.disclosure;

import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How the desk writes to the log, and what a request wrote that was answered before. */
final class DisclosureJournal {

  static final String STREAM = "disclosure";

  private final RecordLog log;
  private final Clock clock;

  DisclosureJournal(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** One step at a time in the whole company: they are few, and each counts. */
  void lock(Connection connection) throws SQLException {
    Locks.take(connection, STREAM);
  }

  LogRecord append(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    return append(connection, request, kind, body, Canonical.EMPTY);
  }

  LogRecord append(
      Connection connection, RequestId request, String kind, Canonical body, Canonical personal)
      throws SQLException {
    return log.append(connection, new Entry(STREAM, kind, request, now(), body, personal));
  }

  /** A name for a record that nobody asked for by itself. */
  RequestId own() {
    return RequestId.next(clock);
  }

  /** Returns what a request wrote before; a record of another kind is a conflict. */
  Optional<LogRecord> earlier(Connection connection, RequestId request, String kind)
      throws SQLException {
    return log.earlier(connection, request, kind);
  }

  /** Whether a request took this step before; anything else that it wrote is a conflict. */
  boolean isRepeated(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    return log.isRepeated(connection, request, kind, body);
  }

  LogRecord at(Connection connection, long position) throws SQLException {
    return log.at(connection, STREAM, position).orElseThrow();
  }

  Optional<Canonical> personal(Connection connection, LogRecord record) throws SQLException {
    return log.personal(connection, record);
  }
}
