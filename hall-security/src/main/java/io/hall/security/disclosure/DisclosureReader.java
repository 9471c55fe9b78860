package io.hall.security.disclosure;

import io.hall.security.disclosure.Disclosure.Ended;
import io.hall.security.disclosure.Disclosure.Granted;
import io.hall.security.disclosure.Disclosure.Refused;
import io.hall.security.disclosure.Disclosure.Requested;
import io.hall.security.disclosure.DisclosureTables.Row;
import io.hall.store.LogRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads a request and what became of it, from the tables and from its records. */
final class DisclosureReader {

  private final DisclosureJournal journal;
  private final DisclosureTables tables;

  DisclosureReader(DisclosureJournal journal, DisclosureTables tables) {
    this.journal = journal;
    this.tables = tables;
  }

  Optional<Disclosure> find(Connection connection, GrantId id) throws SQLException {
    Optional<Row> row = tables.find(connection, id);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(standing(connection, id, row.get(), journal.now()));
  }

  Requested requested(Connection connection, GrantId id, Row row) throws SQLException {
    LogRecord record = journal.at(connection, row.position());
    return new Requested(
        id, DisclosureBytes.ask(record, journal.personal(connection, record)), record.at());
  }

  Disclosure standing(Connection connection, GrantId id, Row row, Instant now) throws SQLException {
    Requested requested = requested(connection, id, row);
    if (row.refused().isPresent()) {
      DisclosureTables.Step refused = row.refused().get();
      return new Refused(id, requested.ask(), refused.by(), refused.at());
    }
    return row.granted().isEmpty()
        ? requested
        : granted(connection, requested, row, row.granted().get(), now);
  }

  private Disclosure granted(
      Connection connection,
      Requested requested,
      Row row,
      DisclosureTables.Granted permission,
      Instant now)
      throws SQLException {
    Granted granted =
        new Granted(
            requested.id(),
            requested.ask(),
            DisclosureBytes.approval(journal.at(connection, permission.position())),
            permission.uses());
    if (row.end().isPresent()) {
      return new Ended(granted, row.end().get().cause(), row.end().get().at());
    }
    if (granted.uses() >= granted.ask().terms().maxUses()) {
      return new Ended(granted, Ended.Cause.EXHAUSTED, permission.lastUse());
    }
    return now.isBefore(granted.approval().until())
        ? granted
        : new Ended(granted, Ended.Cause.EXPIRED, granted.approval().until());
  }
}
