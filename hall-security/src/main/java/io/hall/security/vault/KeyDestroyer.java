package io.hall.security.vault;

import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Destroys data keys inside one transaction, and puts it on record. */
final class KeyDestroyer {

  private static final String KIND = "vault.key-destroyed.1";

  private final Connection connection;
  private final RecordLog log;
  private final KeyRing ring;

  KeyDestroyer(Connection connection, RecordLog log, KeyRing ring) {
    this.connection = connection;
    this.log = log;
    this.ring = ring;
  }

  /** Holds the whole store: whoever sealed with the key has committed, and nobody seals now. */
  void destroy(Destruction ask) throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = log.find(connection, ask.request());
    if (earlier.isPresent()) {
      requireSame(earlier.get(), ask);
      return;
    }
    KeyTables tables = new KeyTables(connection);
    KeyRow row = ring.row(tables, ask.key());
    long now = ring.now();
    LogRecord record =
        log.append(connection, entry(row, ask, now), log.head(connection, KeyVault.STREAM));
    tables.destroyed(ask, record.position(), now);
    tables.forget(row.id());
    ring.forget(row.id());
  }

  private static Entry entry(KeyRow row, Destruction ask, long now) {
    return new Entry(
        KeyVault.STREAM,
        KIND,
        ask.request(),
        Instant.ofEpochMilli(now),
        Canonical.write()
            .number(ask.key())
            .text(ask.requestedBy())
            .text(ask.approvedBy())
            .text(ask.reason().name())
            .text(row.table())
            .text(row.column())
            .text(row.month())
            .text(row.algorithm())
            .end(),
        Canonical.EMPTY);
  }

  private static void requireSame(LogRecord record, Destruction ask) {
    if (!record.kind().equals(KIND) || !isSame(record.body().read(), ask)) {
      throw StoreException.conflict();
    }
  }

  private static boolean isSame(Canonical.Reader body, Destruction ask) {
    return body.number() == ask.key()
        && body.text().equals(ask.requestedBy())
        && body.text().equals(ask.approvedBy())
        && body.text().equals(ask.reason().name());
  }
}
