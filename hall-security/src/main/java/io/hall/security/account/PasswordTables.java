package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records of passwords: the present one, and as many before it as the profile asks for. */
final class PasswordTables {

  private PasswordTables() {}

  /** The present record of an account. */
  record Kept(int version, PasswordHash record, Instant setAt, boolean mustChange) {}

  static Optional<Kept> current(Connection connection, StaffNumber number) throws SQLException {
    return Sql.first(
        connection,
        "SELECT version, record, set_at, must_change FROM account_password WHERE number = ?"
            + " ORDER BY version DESC LIMIT 1",
        row ->
            new Kept(
                row.getInt(1),
                new PasswordHash(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getInt(4) == 1),
        number.value());
  }

  /** The last {@code count} records, newest first. */
  static List<PasswordHash> last(Connection connection, StaffNumber number, int count)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT record FROM account_password WHERE number = ? ORDER BY version DESC LIMIT ?",
        row -> new PasswordHash(row.getString(1)),
        number.value(),
        count);
  }

  /** Puts a record in front, and forgets those that nobody asks for any more. */
  static void put(
      Connection connection, StaffNumber number, PasswordHash record, Instant at, int history)
      throws SQLException {
    int version = 1 + current(connection, number).map(Kept::version).orElse(0);
    Sql.insert(
        connection,
        "INSERT INTO account_password(number, version, record, set_at, must_change)"
            + " VALUES (?, ?, ?, ?, 0)",
        number.value(),
        version,
        record.phc(),
        at.toEpochMilli());
    Sql.insert(
        connection,
        "DELETE FROM account_password WHERE number = ? AND version <= ?",
        number.value(),
        version - Math.max(history, 1));
  }

  /** Puts a better record of the same password in the place of the present one. */
  static void replace(Connection connection, StaffNumber number, Kept old, PasswordHash record)
      throws SQLException {
    Sql.insert(
        connection,
        "UPDATE account_password SET record = ? WHERE number = ? AND version = ? AND record = ?",
        record.phc(),
        number.value(),
        old.version(),
        old.record().phc());
  }

  static void mustChange(Connection connection, StaffNumber number) throws SQLException {
    Sql.insert(
        connection, "UPDATE account_password SET must_change = 1 WHERE number = ?", number.value());
  }
}
