package io.hall.security.departure;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.account.PersonId;
import io.hall.security.departure.Departure.Case;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tables of departures beside the log. Their constraints, too, hold that approver and
 * administrator are other persons than they must not be.
 */
final class DepartureTables {

  private static final String CASE =
      "SELECT departure, account, person, hall, last_day, suspended, requested_by, requester,"
          + " requested_at FROM departure d";

  private static final String OPEN =
      " WHERE NOT EXISTS (SELECT 1 FROM departure_end e WHERE e.departure = d.departure)";

  /** How a departure was executed, and where the record of it is. */
  record Execution(Party by, StaffNumber receivedBy, long position) {}

  void insert(Connection connection, Case about) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO departure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        about.id().value(),
        about.account().value(),
        about.person().value(),
        about.hall().map(HallCode::value).orElse(""),
        about.lastDay().toString(),
        about.suspended() ? 1 : 0,
        about.requested().account().value(),
        about.requested().person().value(),
        about.requested().at().toEpochMilli());
  }

  void insertApproval(Connection connection, Case about, Party by) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO departure_approval VALUES (?, ?, ?, ?, ?, ?)",
        about.id().value(),
        about.person().value(),
        about.requested().person().value(),
        by.account().value(),
        by.person().value(),
        by.at().toEpochMilli());
  }

  void insertWithdrawal(Connection connection, Case about, Party by) throws SQLException {
    insertEnd(connection, about, "WITHDRAWN");
    Sql.insert(
        connection,
        "INSERT INTO departure_withdrawal VALUES (?, 'WITHDRAWN', ?, ?, ?)",
        about.id().value(),
        by.account().value(),
        by.person().value(),
        by.at().toEpochMilli());
  }

  void insertExecution(Connection connection, Departure.Approved approved, Execution execution)
      throws SQLException {
    Case about = approved.about();
    insertEnd(connection, about, "EXECUTED");
    Sql.insert(
        connection,
        "INSERT INTO departure_execution VALUES (?, 'EXECUTED', ?, ?, ?, ?, ?, ?, ?)",
        about.id().value(),
        about.person().value(),
        approved.approved().person().value(),
        execution.by().account().value(),
        execution.by().person().value(),
        execution.receivedBy().value(),
        execution.by().at().toEpochMilli(),
        execution.position());
  }

  private static void insertEnd(Connection connection, Case about, String ended)
      throws SQLException {
    Sql.insert(connection, "INSERT INTO departure_end VALUES (?, ?)", about.id().value(), ended);
  }

  void insertCertificate(Connection connection, RequestId id, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO departure_certificate VALUES (?, ?, ?)",
        id.value(),
        record.at().toEpochMilli(),
        record.position());
  }

  void insertAlarm(Connection connection, RequestId id, Instant at) throws SQLException {
    Sql.insert(
        connection, "INSERT INTO departure_alarm VALUES (?, ?)", id.value(), at.toEpochMilli());
  }

  Optional<Case> find(Connection connection, RequestId id) throws SQLException {
    return Sql.first(connection, CASE + " WHERE departure = ?", DepartureTables::about, id.value());
  }

  /** The departures that have not come to an end. */
  List<Case> open(Connection connection) throws SQLException {
    return Sql.list(
        connection, CASE + OPEN + " ORDER BY requested_at, departure", DepartureTables::about);
  }

  List<Case> recent(Connection connection, int most) throws SQLException {
    return Sql.list(
        connection,
        CASE + " ORDER BY requested_at DESC, departure DESC LIMIT ?",
        DepartureTables::about,
        most);
  }

  Optional<Case> open(Connection connection, StaffNumber account) throws SQLException {
    return Sql.first(
        connection, CASE + OPEN + " AND account = ?", DepartureTables::about, account.value());
  }

  /** The last departure of an account that was not withdrawn. */
  Optional<Case> last(Connection connection, StaffNumber account) throws SQLException {
    return Sql.first(
        connection,
        CASE
            + " WHERE account = ? AND NOT EXISTS (SELECT 1 FROM departure_withdrawal w"
            + " WHERE w.departure = d.departure) ORDER BY requested_at DESC, departure DESC",
        DepartureTables::about,
        account.value());
  }

  /**
   * Suspensions since before {@code limit} that nobody approved, withdrew or raised an alarm for.
   */
  List<Case> unapproved(Connection connection, Instant limit) throws SQLException {
    return Sql.list(
        connection,
        CASE
            + OPEN
            + " AND suspended = 1 AND requested_at <= ?"
            + " AND NOT EXISTS (SELECT 1 FROM departure_approval a"
            + " WHERE a.departure = d.departure)"
            + " AND NOT EXISTS (SELECT 1 FROM departure_alarm r WHERE r.departure = d.departure)"
            + " ORDER BY requested_at, departure",
        DepartureTables::about,
        limit.toEpochMilli());
  }

  Optional<Party> approval(Connection connection, RequestId id) throws SQLException {
    return party(
        connection,
        "SELECT approved_by, approver, approved_at FROM departure_approval WHERE departure = ?",
        id);
  }

  Optional<Party> withdrawal(Connection connection, RequestId id) throws SQLException {
    return party(
        connection,
        "SELECT withdrawn_by, withdrawer, withdrawn_at FROM departure_withdrawal"
            + " WHERE departure = ?",
        id);
  }

  Optional<Execution> execution(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection,
        "SELECT executed_by, executor, executed_at, received_by, position FROM departure_execution"
            + " WHERE departure = ?",
        row -> new Execution(party(row), new StaffNumber(row.getString(4)), row.getLong(5)),
        id.value());
  }

  /** Where the record of the certificate is. */
  Optional<Long> certificate(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection,
        "SELECT position FROM departure_certificate WHERE departure = ?",
        row -> row.getLong(1),
        id.value());
  }

  private static Optional<Party> party(Connection connection, String sql, RequestId id)
      throws SQLException {
    return Sql.first(connection, sql, DepartureTables::party, id.value());
  }

  private static Party party(ResultSet row) throws SQLException {
    return new Party(
        new StaffNumber(row.getString(1)),
        new PersonId(row.getString(2)),
        Instant.ofEpochMilli(row.getLong(3)));
  }

  private static Case about(ResultSet row) throws SQLException {
    String hall = row.getString(4);
    return new Case(
        new RequestId(row.getString(1)),
        new StaffNumber(row.getString(2)),
        new PersonId(row.getString(3)),
        hall.isEmpty() ? Optional.empty() : Optional.of(new HallCode(hall)),
        BusinessDate.parse(row.getString(5)),
        row.getInt(6) == 1,
        new Party(
            new StaffNumber(row.getString(7)),
            new PersonId(row.getString(8)),
            Instant.ofEpochMilli(row.getLong(9))));
  }
}
