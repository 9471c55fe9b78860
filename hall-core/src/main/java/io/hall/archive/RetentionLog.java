package io.hall.archive;

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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/** The stream {@code retention}: matters and destruction lists. */
final class RetentionLog {

  static final String STREAM = "retention";

  private final RecordLog log;
  private final Clock clock;

  RetentionLog(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
  }

  /** A step as it is asked for: the same for every try. */
  record Asked(RequestId request, String kind, Canonical body, Canonical personal) {}

  /** Returns the record that an earlier try wrote, as below. */
  Optional<LogRecord> earlier(Connection connection, Asked asked) throws SQLException {
    Optional<LogRecord> earlier =
        earlier(
            connection,
            asked.request(),
            record -> record.kind().equals(asked.kind()) && record.body().equals(asked.body()));
    if (earlier.isPresent()) {
      Optional<Canonical> words = log.personal(connection, earlier.get());
      requireSame(words.map(asked.personal()::equals).orElse(true));
    }
    return earlier;
  }

  /**
   * Holds the store, since everything that others write may matter, and returns the record that an
   * earlier try wrote; {@code STORE-003} if the request wrote something else.
   */
  Optional<LogRecord> earlier(Connection connection, RequestId request, Predicate<LogRecord> isSame)
      throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = log.find(connection, request);
    requireSame(
        earlier.map(record -> record.stream().equals(STREAM) && isSame.test(record)).orElse(true));
    return earlier;
  }

  private static void requireSame(boolean same) {
    if (!same) {
      throw StoreException.conflict();
    }
  }

  LogRecord append(Connection connection, Asked asked) throws SQLException {
    return log.append(
        connection,
        new Entry(
            STREAM,
            asked.kind(),
            asked.request(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            asked.body(),
            asked.personal()));
  }

  LogRecord at(Connection connection, long position) throws SQLException {
    return log.at(connection, STREAM, position)
        .orElseThrow(() -> StoreException.of(Finding.of(StoreCode.MISSING_RECORD)));
  }

  Optional<HoldWords> words(Connection connection, LogRecord record) throws SQLException {
    return HoldWords.read(log.personal(connection, record));
  }
}
