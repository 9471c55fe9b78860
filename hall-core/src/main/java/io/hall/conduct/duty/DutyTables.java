package io.hall.conduct.duty;

import io.hall.conduct.Stretch;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of shifts and clock events beside the log. */
final class DutyTables {

  private static final String SHIFTS = "SELECT hall, staff, from_at, to_at FROM duty_shift";
  private static final String EVENTS = "SELECT hall, staff, kind, at FROM clock_event";

  void insert(Connection connection, DutyShift shift, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO duty_shift VALUES (?, ?, ?, ?, ?)",
        shift.staff().value(),
        shift.time().from().toEpochMilli(),
        shift.time().to().toEpochMilli(),
        shift.hall().value(),
        record.position());
  }

  void insert(Connection connection, ClockEvent event, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO clock_event VALUES (?, ?, ?, ?, ?)",
        event.hall().value(),
        record.position(),
        event.staff().value(),
        event.kind().name(),
        event.at().toEpochMilli());
  }

  /** The shifts of somebody that overlap a stretch. */
  List<DutyShift> shifts(Connection connection, StaffNumber staff, Stretch time)
      throws SQLException {
    return Sql.list(
        connection,
        SHIFTS + " WHERE from_at < ? AND to_at > ? AND staff = ? ORDER BY from_at",
        DutyTables::shift,
        time.to().toEpochMilli(),
        time.from().toEpochMilli(),
        staff.value());
  }

  /** The shifts of a hall that begin in a stretch. */
  List<DutyShift> shifts(Connection connection, HallCode hall, Stretch time) throws SQLException {
    return Sql.list(
        connection,
        SHIFTS + " WHERE from_at < ? AND from_at >= ? AND hall = ? ORDER BY from_at, staff",
        DutyTables::shift,
        time.to().toEpochMilli(),
        time.from().toEpochMilli(),
        hall.value());
  }

  /** Somebody's clock events of a hall between two instants, ascending. */
  List<ClockEvent> events(Connection connection, HallCode hall, StaffNumber staff, Stretch time)
      throws SQLException {
    return Sql.list(
        connection,
        EVENTS + " WHERE hall = ? AND staff = ? AND at >= ? AND at < ? ORDER BY at, position",
        DutyTables::event,
        hall.value(),
        staff.value(),
        time.from().toEpochMilli(),
        time.to().toEpochMilli());
  }

  /** Somebody's last clock event, wherever. */
  Optional<ClockEvent> last(Connection connection, StaffNumber staff) throws SQLException {
    return Sql.first(
        connection,
        EVENTS + " WHERE staff = ? ORDER BY at DESC, position DESC LIMIT 1",
        DutyTables::event,
        staff.value());
  }

  private static DutyShift shift(ResultSet row) throws SQLException {
    return new DutyShift(
        new HallCode(row.getString(1)),
        new StaffNumber(row.getString(2)),
        new Stretch(Instant.ofEpochMilli(row.getLong(3)), Instant.ofEpochMilli(row.getLong(4))));
  }

  private static ClockEvent event(ResultSet row) throws SQLException {
    return new ClockEvent(
        new HallCode(row.getString(1)),
        new StaffNumber(row.getString(2)),
        ClockEvent.Kind.valueOf(row.getString(3)),
        Instant.ofEpochMilli(row.getLong(4)));
  }
}
