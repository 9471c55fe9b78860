package io.hall.conduct.duty;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The tables of readiness beside the log. */
final class ReadinessTables {

  private static final String SELECT =
      "SELECT request_id, hall, counter, staff, business_date, opening, arrived_at, uniform,"
          + " completed_at FROM readiness_check";
  private static final String ORDER = " ORDER BY completed_at, position";

  void insert(Connection connection, ReadinessCheck check, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO readiness_check VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        record.request().value(),
        check.hall().value(),
        record.position(),
        check.counter(),
        check.staff().value(),
        check.date().toString(),
        check.opening().toString(),
        check.arrivedAt().toEpochMilli(),
        check.uniform() ? 1 : 0,
        record.at().toEpochMilli());
    for (Device device : Device.values()) {
      boolean ok = check.devices().get(device) instanceof Condition.Ok;
      Sql.insert(
          connection,
          "INSERT INTO readiness_device VALUES (?, ?, ?)",
          record.request().value(),
          device.name(),
          ok ? 1 : 0);
    }
  }

  void insertUnready(
      Connection connection,
      HallCode hall,
      StaffNumber cashier,
      BusinessDate day,
      LocalTime opening,
      LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO readiness_missing VALUES (?, ?, ?, ?, ?)",
        hall.value(),
        cashier.value(),
        day.toString(),
        opening.toString(),
        record.at().toEpochMilli());
  }

  Readiness get(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
            connection, SELECT + " WHERE request_id = ?", row -> read(connection, row), id.value())
        .orElseThrow();
  }

  List<Readiness> of(Connection connection, HallCode hall, BusinessDate day) throws SQLException {
    return Sql.list(
        connection,
        SELECT + " WHERE hall = ? AND business_date = ?" + ORDER,
        row -> read(connection, row),
        hall.value(),
        day.toString());
  }

  /** Whether the last check for an opening let the counter open. */
  boolean isReady(
      Connection connection, HallCode hall, StaffNumber staff, BusinessDate day, LocalTime opening)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT uniform FROM readiness_check WHERE hall = ? AND staff = ?"
                + " AND business_date = ? AND opening = ? ORDER BY position DESC LIMIT 1",
            row -> row.getInt(1) == 1,
            hall.value(),
            staff.value(),
            day.toString(),
            opening.toString())
        .orElse(false);
  }

  /** The openings of a day for which it is on record that somebody issued without a check. */
  List<LocalTime> unready(
      Connection connection, HallCode hall, StaffNumber cashier, BusinessDate day)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT opening FROM readiness_missing"
            + " WHERE hall = ? AND staff = ? AND business_date = ? ORDER BY opening",
        row -> LocalTime.parse(row.getString(1)),
        hall.value(),
        cashier.value(),
        day.toString());
  }

  /** The cashiers who opened a shift that day, or issued without a check. */
  List<StaffNumber> atWork(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT cashier FROM shift_opened WHERE hall = ? AND business_date = ?"
            + " UNION SELECT staff FROM readiness_missing WHERE hall = ? AND business_date = ?"
            + " ORDER BY 1",
        row -> new StaffNumber(row.getString(1)),
        hall.value(),
        day.toString(),
        hall.value(),
        day.toString());
  }

  private static Readiness read(Connection connection, ResultSet row) throws SQLException {
    RequestId id = new RequestId(row.getString(1));
    return new Readiness(
        id,
        new HallCode(row.getString(2)),
        row.getString(3),
        new StaffNumber(row.getString(4)),
        BusinessDate.parse(row.getString(5)),
        LocalTime.parse(row.getString(6)),
        Instant.ofEpochMilli(row.getLong(7)),
        row.getInt(8) == 1,
        faults(connection, id),
        Instant.ofEpochMilli(row.getLong(9)));
  }

  private static Set<Device> faults(Connection connection, RequestId id) throws SQLException {
    Set<Device> faults = EnumSet.noneOf(Device.class);
    faults.addAll(
        Sql.list(
            connection,
            "SELECT device FROM readiness_device WHERE request_id = ? AND in_order = 0",
            row -> Device.valueOf(row.getString(1)),
            id.value()));
    return faults;
  }
}
