package io.hall.archive;

import io.hall.store.LogRecord;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tables of destruction lists beside the log: filled in the same transaction. */
final class DestructionTables {

  private final RetentionLog log;

  DestructionTables(RetentionLog log) {
    this.log = log;
  }

  void insert(Connection connection, Destruction.Drafted drafted) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO destruction_list VALUES (?, ?)",
        drafted.number(),
        drafted.by().value());
    Sql.insertAll(
        connection,
        "INSERT INTO destruction_text VALUES (?, ?, ?, ?)",
        drafted.list().runs().stream()
            .map(run -> new Object[] {run.stream(), run.first(), run.last(), drafted.number()})
            .toList());
  }

  void insert(Connection connection, Destruction.Appraising ask, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO destruction_appraised VALUES (?, ?, ?)",
        ask.list().number(),
        record.position(),
        ask.by().value());
  }

  void insert(Connection connection, Destruction.Approving ask, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO destruction_approved VALUES (?, ?, ?, ?)",
        ask.list().number(),
        record.position(),
        ask.first().by().value(),
        ask.second().by().value());
  }

  /** The row lets the texts go; nothing else does. */
  void execute(Connection connection, Destruction.Executing ask, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO destruction_executed VALUES (?, ?)",
        ask.list().number(),
        record.position());
    for (DestructionList.Run run : ask.list().drafted().list().runs()) {
      Sql.change(
          connection,
          "DELETE FROM personal_text WHERE stream = ? AND position BETWEEN ? AND ?",
          run.stream(),
          run.first(),
          run.last());
    }
  }

  List<Long> numbers(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT position FROM destruction_list ORDER BY position",
        row -> row.getLong(1));
  }

  /** Returns a list as far as it has come. */
  Optional<Destruction> find(Connection connection, long number) throws SQLException {
    Optional<? extends Destruction> last = executed(connection, number);
    if (last.isEmpty()) {
      last = approved(connection, number);
    }
    if (last.isEmpty()) {
      last = appraised(connection, number);
    }
    if (last.isEmpty()) {
      last = drafted(connection, number);
    }
    return last.map(list -> list);
  }

  private Optional<Destruction.Drafted> drafted(Connection connection, long number)
      throws SQLException {
    return record(connection, "SELECT position FROM destruction_list WHERE position = ?", number)
        .map(DestructionBytes::drafted);
  }

  Optional<Destruction.Appraised> appraised(Connection connection, long number)
      throws SQLException {
    Optional<LogRecord> record =
        record(connection, "SELECT position FROM destruction_appraised WHERE list = ?", number);
    if (record.isEmpty()) {
      return Optional.empty();
    }
    Optional<HoldWords> opinion = log.words(connection, record.get());
    return drafted(connection, number)
        .map(drafted -> DestructionBytes.appraised(drafted, record.get(), opinion));
  }

  Optional<Destruction.Approved> approved(Connection connection, long number) throws SQLException {
    Optional<LogRecord> record =
        record(connection, "SELECT position FROM destruction_approved WHERE list = ?", number);
    return record.isEmpty()
        ? Optional.empty()
        : appraised(connection, number)
            .map(appraised -> DestructionBytes.approved(appraised, record.get()));
  }

  Optional<Destruction.Executed> executed(Connection connection, long number) throws SQLException {
    Optional<LogRecord> record =
        record(connection, "SELECT position FROM destruction_executed WHERE list = ?", number);
    return record.isEmpty()
        ? Optional.empty()
        : approved(connection, number)
            .map(approved -> DestructionBytes.executed(approved, record.get()));
  }

  private Optional<LogRecord> record(Connection connection, String sql, long number)
      throws SQLException {
    Optional<Long> position = Sql.first(connection, sql, row -> row.getLong(1), number);
    return position.isEmpty() ? Optional.empty() : Optional.of(log.at(connection, position.get()));
  }
}
