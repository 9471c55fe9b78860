package io.hall.invoice.desk;

import io.hall.payment.HallCode;
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
    return log.isRepeated(connection, request, kind, body);
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
    return log.earlier(connection, request, kind);
  }
}
