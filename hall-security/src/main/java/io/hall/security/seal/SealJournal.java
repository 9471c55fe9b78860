package io.hall.security.seal;

import io.hall.payment.StaffNumber;
import io.hall.proof.Seal;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stream in which keys and seals are on record; {@code docs/formats/seal.md} lists the same
 * fields. It is one stream, for whether a seal came before a revocation is told by their places.
 */
final class SealJournal {

  static final String STREAM = "seals";
  static final String KEY = "seal.key.1";
  static final String REVOKED = "seal.key-revoked.1";
  static final String MADE = "seal.made.1";

  private final RecordLog log;
  private final Clock clock;

  SealJournal(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
  }

  static Canonical key(
      String name, KeyOwner owner, SealAlgorithm algorithm, byte[] certificate, StaffNumber by) {
    return Canonical.write()
        .text(name)
        .text(owner.value())
        .text(algorithm.name())
        .bytes(certificate)
        .text(by.value())
        .end();
  }

  static Canonical revocation(List<String> keys, RevocationReason reason, StaffNumber by) {
    Canonical.Writer out =
        Canonical.write().text(reason.name()).text(by.value()).number(keys.size());
    keys.forEach(out::text);
    return out.end();
  }

  static Canonical made(Statement statement, Seal seal) {
    return Canonical.write()
        .text(statement.text())
        .text(seal.algorithm())
        .text(seal.key())
        .bytes(seal.bytes())
        .end();
  }

  RecordLog log() {
    return log;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  void lock(Connection connection) throws SQLException {
    Locks.take(connection, STREAM);
  }

  LogRecord append(Connection connection, String kind, RequestId request, Canonical body)
      throws SQLException {
    return log.append(connection, new Entry(STREAM, kind, request, now(), body, Canonical.EMPTY));
  }

  /** Returns what a request wrote before; anything else than this is a conflict. */
  Optional<LogRecord> earlier(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    Optional<LogRecord> earlier = log.earlier(connection, request, kind);
    earlier.ifPresent(record -> RecordLog.requireSame(record, body));
    return earlier;
  }

  /** Returns the keys that a request revoked before. */
  Optional<List<String>> revokedBy(Connection connection, RequestId request) throws SQLException {
    return log.find(connection, request)
        .filter(record -> record.kind().equals(REVOKED))
        .map(record -> revokedKeys(record.body()));
  }

  static List<String> revokedKeys(Canonical body) {
    Canonical.Reader in = body.read();
    in.text();
    in.text();
    List<String> keys = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      keys.add(in.text());
    }
    return keys;
  }
}
