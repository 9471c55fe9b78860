package io.hall.conduct.remedy;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.remedy.Remedy.Found;
import io.hall.conduct.remedy.Remedy.Kind;
import io.hall.conduct.remedy.Remedy.Level;
import io.hall.conduct.remedy.Remedy.PutRight;
import io.hall.conduct.remedy.Remedy.Verified;
import io.hall.conduct.remedy.Remedy.Wrong;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of remedies beside the log. */
final class RemedyTables {

  private static final String SELECT =
      "SELECT remedy, hall, kind, level, found_by, found_on, owner, due FROM remedy";

  /** One row for each time it was put right, the last first. */
  private static final String ROUNDS =
      "SELECT r.round, r.done_by, r.done_at, j.passed, j.judged_by, j.judged_at"
          + " FROM remedy_right r LEFT JOIN remedy_judged j"
          + " ON j.remedy = r.remedy AND j.round = r.round"
          + " WHERE r.remedy = ? ORDER BY r.round DESC";

  void insert(Connection connection, Wrong wrong, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO remedy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        wrong.id().value(),
        wrong.hall().value(),
        record.position(),
        wrong.kind().name(),
        wrong.level().name(),
        wrong.foundBy().value(),
        wrong.found().toString(),
        wrong.owner().value(),
        wrong.due().toString());
  }

  void insertRight(Connection connection, Found found, StaffNumber by, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO remedy_right VALUES (?, ?, ?, ?, ?)",
        found.id().value(),
        found.round(),
        found.wrong().owner().value(),
        by.value(),
        record.at().toEpochMilli());
  }

  void insertJudged(
      Connection connection, PutRight done, StaffNumber by, boolean passed, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO remedy_judged VALUES (?, ?, ?, ?, ?, ?, ?)",
        done.id().value(),
        done.found().round(),
        done.wrong().owner().value(),
        done.by().value(),
        passed ? 1 : 0,
        by.value(),
        record.at().toEpochMilli());
  }

  Optional<Remedy> get(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection, SELECT + " WHERE remedy = ?", row -> read(connection, row), id.value());
  }

  List<Remedy> upTo(Connection connection, HallCode hall, BusinessDate day) throws SQLException {
    return Sql.list(
        connection,
        SELECT + " WHERE hall = ? AND found_on <= ? ORDER BY due, remedy",
        row -> read(connection, row),
        hall.value(),
        day.toString());
  }

  /** As it was put right in the round of {@code found}. */
  PutRight putRight(Connection connection, Found found) throws SQLException {
    return Sql.first(
            connection,
            "SELECT done_by, done_at FROM remedy_right WHERE remedy = ? AND round = ?",
            row ->
                new PutRight(
                    found, new StaffNumber(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))),
            found.id().value(),
            found.round())
        .orElseThrow();
  }

  private static Remedy read(Connection connection, ResultSet row) throws SQLException {
    Wrong wrong =
        new Wrong(
            new RequestId(row.getString(1)),
            new HallCode(row.getString(2)),
            Kind.valueOf(row.getString(3)),
            Level.valueOf(row.getString(4)),
            new StaffNumber(row.getString(5)),
            BusinessDate.parse(row.getString(6)),
            new StaffNumber(row.getString(7)),
            BusinessDate.parse(row.getString(8)));
    return Sql.first(connection, ROUNDS, last -> behind(wrong, last), wrong.id().value())
        .orElse(new Found(wrong, 1));
  }

  private static Remedy behind(Wrong wrong, ResultSet last) throws SQLException {
    int round = last.getInt(1);
    PutRight done =
        new PutRight(
            new Found(wrong, round),
            new StaffNumber(last.getString(2)),
            Instant.ofEpochMilli(last.getLong(3)));
    int passed = last.getInt(4);
    if (last.wasNull()) {
      return done;
    }
    return passed == 0
        ? new Found(wrong, round + 1)
        : new Verified(
            done, new StaffNumber(last.getString(5)), Instant.ofEpochMilli(last.getLong(6)));
  }
}
