package io.hall.security.departure;

import io.hall.security.departure.Departure.Approved;
import io.hall.security.departure.Departure.Case;
import io.hall.security.departure.Departure.Certified;
import io.hall.security.departure.Departure.Executed;
import io.hall.security.departure.Departure.Requested;
import io.hall.security.departure.Departure.Withdrawn;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reads departures back. */
final class DepartureReader {

  private final DepartureTables tables;
  private final DepartureJournal journal;

  DepartureReader(DepartureTables tables, DepartureJournal journal) {
    this.tables = tables;
    this.journal = journal;
  }

  /** A departure as it stands. */
  Optional<Departure> find(Connection connection, RequestId id) throws SQLException {
    if (tables.find(connection, id).isEmpty()) {
      return Optional.empty();
    }
    if (tables.withdrawal(connection, id).isPresent()) {
      return Optional.of(withdrawn(connection, id));
    }
    if (tables.certificate(connection, id).isPresent()) {
      return Optional.of(certified(connection, id));
    }
    if (tables.execution(connection, id).isPresent()) {
      return Optional.of(executed(connection, id));
    }
    return Optional.of(
        tables.approval(connection, id).isPresent()
            ? approved(connection, id)
            : requested(connection, id));
  }

  /** Returns a departure if it stands where the caller takes it to stand. */
  <T extends Departure> T require(Connection connection, Departure asked, Class<T> stage)
      throws SQLException {
    return find(connection, asked.about().id())
        .filter(stage::isInstance)
        .map(stage::cast)
        .orElseThrow(DepartureCode.STALE::refusal);
  }

  Requested requested(Connection connection, RequestId id) throws SQLException {
    return new Requested(about(connection, id));
  }

  Approved approved(Connection connection, RequestId id) throws SQLException {
    return new Approved(about(connection, id), tables.approval(connection, id).orElseThrow());
  }

  Withdrawn withdrawn(Connection connection, RequestId id) throws SQLException {
    return new Withdrawn(about(connection, id), tables.withdrawal(connection, id).orElseThrow());
  }

  Executed executed(Connection connection, RequestId id) throws SQLException {
    DepartureTables.Execution execution = tables.execution(connection, id).orElseThrow();
    LogRecord record = journal.at(connection, execution.position());
    return new Executed(
        approved(connection, id),
        execution.by(),
        execution.receivedBy(),
        DepartureBytes.left(record.body()),
        record);
  }

  Certified certified(Connection connection, RequestId id) throws SQLException {
    LogRecord record = journal.at(connection, tables.certificate(connection, id).orElseThrow());
    return new Certified(executed(connection, id), DepartureBytes.seal(record.body()), record.at());
  }

  private Case about(Connection connection, RequestId id) throws SQLException {
    return tables.find(connection, id).orElseThrow();
  }
}
