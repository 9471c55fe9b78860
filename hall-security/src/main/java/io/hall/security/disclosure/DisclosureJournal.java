package io.hall.security.disclosure;

import io.hall.check.Finding;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
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
    this.log = new RecordLog(store.chain());
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
    Optional<LogRecord> earlier = log.find(connection, request);
    if (earlier.isPresent() && !earlier.get().kind().equals(kind)) {
      throw conflict();
    }
    return earlier;
  }

  /** Whether a request took this step before; anything else that it wrote is a conflict. */
  boolean isRepeated(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    Optional<LogRecord> earlier = earlier(connection, request, kind);
    if (earlier.isPresent() && !earlier.get().body().equals(body)) {
      throw conflict();
    }
    return earlier.isPresent();
  }

  LogRecord at(Connection connection, long position) throws SQLException {
    return log.at(connection, STREAM, position).orElseThrow();
  }

  Optional<Canonical> personal(Connection connection, LogRecord record) throws SQLException {
    return log.personal(connection, record);
  }

  static StoreException conflict() {
    return StoreException.of(Finding.of(StoreCode.REQUEST_CONFLICT));
  }
}
