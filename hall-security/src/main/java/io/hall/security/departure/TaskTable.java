package io.hall.security.departure;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of what departures leave to be done. */
final class TaskTable {

  private static final String OPEN =
      "SELECT task, departure, kind, hall, cashier, about, since FROM departure_task t"
          + " WHERE NOT EXISTS (SELECT 1 FROM departure_task_done d WHERE d.task = t.task)";

  void insert(Connection connection, Leaving leaving, DepartureTask task) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO departure_task VALUES (?, ?, ?, ?, ?, ?, ?)",
        task.id().value(),
        leaving.departure().value(),
        task.kind().name(),
        task.hall().value(),
        task.cashier().value(),
        task.about(),
        task.since().toEpochMilli());
  }

  void insertDone(Connection connection, DepartureTask task, Party by) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO departure_task_done VALUES (?, ?, ?)",
        task.id().value(),
        by.account().value(),
        by.at().toEpochMilli());
  }

  List<DepartureTask> open(Connection connection, HallCode hall) throws SQLException {
    return Sql.list(
        connection, OPEN + " AND hall = ? ORDER BY since, task", TaskTable::task, hall.value());
  }

  Optional<DepartureTask> open(Connection connection, RequestId task) throws SQLException {
    return Sql.first(connection, OPEN + " AND task = ?", TaskTable::task, task.value());
  }

  private static DepartureTask task(ResultSet row) throws SQLException {
    return new DepartureTask(
        new RequestId(row.getString(1)),
        new RequestId(row.getString(2)),
        DepartureTask.Kind.valueOf(row.getString(3)),
        new HallCode(row.getString(4)),
        new StaffNumber(row.getString(5)),
        row.getString(6),
        Instant.ofEpochMilli(row.getLong(7)));
  }
}
