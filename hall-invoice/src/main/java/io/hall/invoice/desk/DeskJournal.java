package io.hall.invoice.desk;

import io.hall.check.Finding;
import io.hall.payment.HallCode;
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

/** How the desk writes to the log, and what it answers to a request that was answered before. */
final class DeskJournal {

  private final RecordLog log;
  private final Clock clock;

  DeskJournal(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
  }

  static String stream(HallCode hall) {
    return "invoice-desk/" + hall;
  }

  static String files(HallCode hall) {
    return "invoice-file/" + hall;
  }

  RecordLog log() {
    return log;
  }

  Clock clock() {
    return clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Holds a hall's stream and returns its name. */
  String lock(Connection connection, HallCode hall) throws SQLException {
    String stream = stream(hall);
    Locks.take(connection, stream);
    return stream;
  }

  /** Whether a request wrote this before; anything else that it wrote is a conflict. */
  boolean isRepeated(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    Optional<LogRecord> earlier = earlier(connection, request, kind);
    earlier.ifPresent(record -> requireSame(record, body));
    return earlier.isPresent();
  }

  LogRecord append(
      Connection connection, String stream, String kind, RequestId request, Canonical body)
      throws SQLException {
    return append(connection, stream, kind, request, body, Canonical.EMPTY);
  }

  LogRecord append(
      Connection connection,
      String stream,
      String kind,
      RequestId request,
      Canonical body,
      Canonical personal)
      throws SQLException {
    return log.append(connection, new Entry(stream, kind, request, now(), body, personal));
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

  /** Refuses a repeat whose content is not that of its record. */
  static void requireSame(LogRecord record, Canonical asked) {
    if (!asked.equals(record.body())) {
      throw conflict();
    }
  }

  /** The same, with a personal text; one that was erased on its date is taken for the same. */
  void requireSame(Connection connection, LogRecord record, Canonical asked, Canonical personal)
      throws SQLException {
    requireSame(record, asked);
    boolean same =
        record.commitment().isEmpty()
            ? personal.isEmpty()
            : log.personal(connection, record).map(personal::equals).orElse(true);
    if (!same) {
      throw conflict();
    }
  }

  private static StoreException conflict() {
    return StoreException.of(Finding.of(StoreCode.REQUEST_CONFLICT));
  }
}
