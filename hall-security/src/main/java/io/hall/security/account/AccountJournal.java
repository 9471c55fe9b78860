package io.hall.security.account;

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

/**
 * How the directory writes to the log, and what it answers to a request that was answered before.
 */
final class AccountJournal {

  static final String STREAM = "accounts";

  private final RecordLog log;
  private final Clock clock;

  AccountJournal(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Holds the store: what depends on who has which role is decided by one at a time, and whatever
   * an account does meanwhile comes before a change of it or after.
   */
  void lock(Connection connection) throws SQLException {
    Locks.takeStore(connection);
  }

  /** Whether the request wrote this before; anything else that it wrote is a conflict. */
  boolean isRepeated(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    return log.isRepeated(connection, request, kind, body);
  }

  /** What the request wrote before, if it did; anything of another kind is a conflict. */
  Optional<Canonical> earlier(Connection connection, RequestId request, String kind)
      throws SQLException {
    return log.earlier(connection, request, kind).map(LogRecord::body);
  }

  void append(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    log.append(connection, new Entry(STREAM, kind, request, now(), body, Canonical.EMPTY));
  }
}
