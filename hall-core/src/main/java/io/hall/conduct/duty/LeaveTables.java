package io.hall.conduct.duty;

import io.hall.conduct.Stretch;
import io.hall.conduct.duty.Leave.Ask;
import io.hall.conduct.duty.Leave.Declined;
import io.hall.conduct.duty.Leave.Granted;
import io.hall.conduct.duty.Leave.HandedOver;
import io.hall.conduct.duty.Leave.Requested;
import io.hall.money.Money;
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

/** The tables of leave beside the log. */
final class LeaveTables {

  private static final String SELECT =
      "SELECT a.leave_id, a.hall, a.staff, a.from_at, a.to_at, a.cover, d.granted, d.decided_by,"
          + " d.decided_at, h.cash_fen FROM leave_request a"
          + " LEFT JOIN leave_decision d ON d.leave_id = a.leave_id"
          + " LEFT JOIN leave_handover h ON h.leave_id = a.leave_id";

  /** What was not declined and overlaps. */
  private static final String HELD =
      " WHERE coalesce(d.granted, 1) = 1 AND a.from_at < ? AND a.to_at > ?";

  void insert(Connection connection, Ask ask, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO leave_request VALUES (?, ?, ?, ?, ?, ?, ?)",
        ask.id().value(),
        ask.hall().value(),
        record.position(),
        ask.staff().value(),
        ask.time().from().toEpochMilli(),
        ask.time().to().toEpochMilli(),
        ask.cover().value());
  }

  void insertDecision(
      Connection connection, Ask ask, StaffNumber manager, boolean granted, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO leave_decision VALUES (?, ?, ?, ?, ?)",
        ask.id().value(),
        ask.staff().value(),
        granted ? 1 : 0,
        manager.value(),
        record.at().toEpochMilli());
  }

  void insertHandover(Connection connection, Ask ask, PostHandover handover, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO leave_handover VALUES (?, 1, ?, ?)",
        ask.id().value(),
        handover.cash().fen(),
        record.at().toEpochMilli());
    for (String book : handover.books()) {
      Sql.insert(
          connection, "INSERT INTO leave_handover_book VALUES (?, ?)", ask.id().value(), book);
    }
  }

  Optional<Leave> get(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection, SELECT + " WHERE a.leave_id = ?", row -> read(connection, row), id.value());
  }

  List<Leave> of(Connection connection, HallCode hall, Stretch time) throws SQLException {
    return Sql.list(
        connection,
        SELECT + HELD + " AND a.hall = ? ORDER BY a.from_at, a.leave_id",
        row -> read(connection, row),
        time.to().toEpochMilli(),
        time.from().toEpochMilli(),
        hall.value());
  }

  List<Leave> undecided(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        SELECT + " WHERE d.granted IS NULL ORDER BY a.from_at, a.leave_id",
        row -> read(connection, row));
  }

  List<Leave> askedBy(Connection connection, StaffNumber staff) throws SQLException {
    return Sql.list(
        connection,
        SELECT + " WHERE a.staff = ? ORDER BY a.from_at DESC, a.leave_id",
        row -> read(connection, row),
        staff.value());
  }

  /** Whether somebody has leave, or has asked for it. */
  boolean isOff(Connection connection, StaffNumber staff, Stretch time) throws SQLException {
    return overlaps(connection, " AND a.staff = ?", staff, time);
  }

  /** Whether somebody covers for another who has leave, or has asked for it. */
  boolean isCover(Connection connection, StaffNumber staff, Stretch time) throws SQLException {
    return overlaps(connection, " AND a.cover = ?", staff, time);
  }

  private static boolean overlaps(
      Connection connection, String whose, StaffNumber staff, Stretch time) throws SQLException {
    return Sql.exists(
        connection,
        SELECT + HELD + whose,
        time.to().toEpochMilli(),
        time.from().toEpochMilli(),
        staff.value());
  }

  /** When granted leave of somebody holds, between two instants. */
  List<Stretch> granted(Connection connection, StaffNumber staff, Instant from, Instant to)
      throws SQLException {
    return Sql.list(
            connection,
            SELECT
                + " WHERE d.granted = 1 AND a.from_at < ? AND a.to_at > ? AND a.staff = ?"
                + " ORDER BY a.from_at",
            LeaveTables::granted,
            to.toEpochMilli(),
            from.toEpochMilli(),
            staff.value())
        .stream()
        .flatMap(leave -> leave.holds().stream())
        .toList();
  }

  private static Granted granted(ResultSet row) throws SQLException {
    return new Granted(
        ask(row), new StaffNumber(row.getString(8)), Instant.ofEpochMilli(row.getLong(9)));
  }

  private static Leave read(Connection connection, ResultSet row) throws SQLException {
    if (row.getString(8) == null) {
      return new Requested(ask(row));
    }
    Granted granted = granted(row);
    if (row.getInt(7) == 0) {
      return new Declined(granted.ask(), granted.by(), granted.at());
    }
    long cash = row.getLong(10);
    return row.wasNull()
        ? granted
        : new HandedOver(
            granted, new PostHandover(Money.ofFen(cash), books(connection, granted.id())));
  }

  private static List<String> books(Connection connection, RequestId leave) throws SQLException {
    return Sql.list(
        connection,
        "SELECT book FROM leave_handover_book WHERE leave_id = ? ORDER BY book",
        row -> row.getString(1),
        leave.value());
  }

  private static Ask ask(ResultSet row) throws SQLException {
    return new Ask(
        new RequestId(row.getString(1)),
        new HallCode(row.getString(2)),
        new StaffNumber(row.getString(3)),
        new Stretch(Instant.ofEpochMilli(row.getLong(4)), Instant.ofEpochMilli(row.getLong(5))),
        new StaffNumber(row.getString(6)));
  }
}
