package io.hall.archive;

import io.hall.calendar.HeatingSeason;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.StreamPart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tables of cuts beside the log: filled in the same transaction, asked instead of it. */
final class CutTables {

  private final RecordLog log;

  CutTables(RecordLog log) {
    this.log = log;
  }

  void insert(Connection connection, Cut cut, String retention) throws SQLException {
    long position = cut.own().last();
    Sql.insert(
        connection,
        "INSERT INTO archive_cut VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        position,
        cut.season().firstYear(),
        cut.from().toString(),
        cut.to().toString(),
        cut.closing() ? 1 : 0,
        cut.at().toEpochMilli(),
        cut.by().value(),
        cut.approvedBy().value(),
        retention);
    Sql.insertAll(
        connection,
        "INSERT INTO archive_part VALUES (?, ?, ?, ?)",
        cut.streams().stream()
            .map(part -> new Object[] {part.stream(), position, part.first(), part.last()})
            .toList());
  }

  void insertSealed(Connection connection, Cut cut, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO archive_sealed VALUES (?, ?)",
        cut.own().last(),
        record.position());
  }

  Optional<LogRecord> sealed(Connection connection, Cut cut) throws SQLException {
    Optional<Long> position =
        Sql.first(
            connection,
            "SELECT position FROM archive_sealed WHERE cut = ?",
            row -> row.getLong(1),
            cut.own().last());
    return position.isEmpty() ? Optional.empty() : log.at(connection, Cut.STREAM, position.get());
  }

  /** Returns the retention times that were reckoned when the cut was made. */
  Retention retention(Connection connection, Cut cut) throws SQLException {
    return Sql.first(
            connection,
            "SELECT retention FROM archive_cut WHERE position = ?",
            row -> row.getString(1),
            cut.own().last())
        .map(Retention::parse)
        .orElseGet(BindingCode.NO_CUT::refusal)
        .orThrow();
  }

  /** Returns the last closing cut. */
  Optional<Cut> lastClosing(Connection connection) throws SQLException {
    return one(connection, "WHERE closing = 1 ORDER BY position DESC LIMIT 1");
  }

  /** Returns the cut that closed a season. */
  Optional<Cut> closing(Connection connection, HeatingSeason season) throws SQLException {
    return one(connection, "WHERE closing = 1 AND season = ?", season.firstYear());
  }

  /** Returns the cut whose record stands at a position. */
  Optional<Cut> at(Connection connection, long position) throws SQLException {
    return one(connection, "WHERE position = ?", position);
  }

  /** Returns where each cut stands, in the order in which they were made. */
  List<Long> all(Connection connection) throws SQLException {
    return Sql.list(
        connection, "SELECT position FROM archive_cut ORDER BY position", row -> row.getLong(1));
  }

  private Optional<Cut> one(Connection connection, String where, Object... values)
      throws SQLException {
    Optional<Long> position =
        Sql.first(
            connection, "SELECT position FROM archive_cut " + where, row -> row.getLong(1), values);
    Optional<LogRecord> record =
        position.isEmpty() ? Optional.empty() : log.at(connection, Cut.STREAM, position.get());
    return record.isEmpty()
        ? Optional.empty()
        : Optional.of(Cut.of(record.get(), first(connection, record.get().position())));
  }

  /** Where the part of the stream of cuts begins that ends at {@code position}. */
  long first(Connection connection, long position) throws SQLException {
    return Sql.first(
            connection,
            "SELECT coalesce(max(position), 0) + 1 FROM archive_cut"
                + " WHERE closing = 1 AND position < ?",
            row -> row.getLong(1),
            position)
        .orElse(1L);
  }

  /** Returns what the last closing cut that had a stream took of it. */
  Optional<StreamPart> lastPart(Connection connection, String stream) throws SQLException {
    Optional<long[]> part =
        Sql.first(
            connection,
            "SELECT p.first_position, p.last_position FROM archive_part p"
                + " JOIN archive_cut c ON c.position = p.cut"
                + " WHERE p.stream = ? AND c.closing = 1 ORDER BY p.cut DESC LIMIT 1",
            row -> new long[] {row.getLong(1), row.getLong(2)},
            stream);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    LogRecord last = log.at(connection, stream, part.get()[1]).orElseThrow();
    return Optional.of(new StreamPart(stream, part.get()[0], part.get()[1], last.hash()));
  }
}
