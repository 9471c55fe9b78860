package io.hall.security.account;

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

/**
 * How the directory writes to the log, and what it answers to a request that was answered before.
 */
final class AccountJournal {

  static final String STREAM = "accounts";

  private final RecordLog log;
  private final Clock clock;

  AccountJournal(Store store, Clock clock) {
    this.log = new RecordLog(store.chain());
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Holds the directory: what depends on who has which role is decided by one at a time. */
  void lock(Connection connection) throws SQLException {
    Locks.take(connection, STREAM);
  }

  /** Whether the request wrote this before; anything else that it wrote is a conflict. */
  boolean isRepeated(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    Optional<LogRecord> earlier = log.find(connection, request);
    if (earlier.isPresent()
        && !(earlier.get().kind().equals(kind) && earlier.get().body().equals(body))) {
      throw StoreException.of(Finding.of(StoreCode.REQUEST_CONFLICT));
    }
    return earlier.isPresent();
  }

  void append(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    log.append(connection, new Entry(STREAM, kind, request, now(), body, Canonical.EMPTY));
  }
}
