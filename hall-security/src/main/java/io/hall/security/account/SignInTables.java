package io.hall.security.account;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.AuthenticationResult.LastSignIn;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who signed in last, and from which devices. */
final class SignInTables {

  /** A device that is not used for so long is a stranger again. */
  private static final Duration DEVICE_LIFE = Duration.ofDays(90);

  private SignInTables() {}

  static Optional<LastSignIn> last(Connection connection, StaffNumber number) throws SQLException {
    return Sql.first(
        connection,
        "SELECT at, hall, terminal, failures FROM account_sign_in WHERE number = ?",
        row ->
            new LastSignIn(
                Instant.ofEpochMilli(row.getLong(1)),
                new Terminal(new HallCode(row.getString(2)), row.getString(3)),
                row.getInt(4)),
        number.value());
  }

  static void signedIn(Connection connection, StaffNumber number, Terminal terminal, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO account_sign_in(number, at, hall, terminal, failures) VALUES (?, ?, ?, ?, 0)"
            + " ON CONFLICT (number) DO UPDATE SET at = excluded.at, hall = excluded.hall,"
            + " terminal = excluded.terminal, failures = 0",
        number.value(),
        at.toEpochMilli(),
        terminal.hall().value(),
        terminal.id());
  }

  static void failed(Connection connection, StaffNumber number) throws SQLException {
    Sql.insert(
        connection,
        "UPDATE account_sign_in SET failures = failures + 1 WHERE number = ?",
        number.value());
  }

  static boolean knows(Connection connection, StaffNumber number, DeviceToken token, Instant now)
      throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM account_device WHERE device = ? AND lower(number) = ? AND used_at > ?",
        token.hash(),
        AccountTables.key(number),
        now.minus(DEVICE_LIFE).toEpochMilli());
  }

  static void keep(Connection connection, StaffNumber number, DeviceToken token, Instant now)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO account_device(number, device, known_at, used_at) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (device, number) DO UPDATE SET used_at = excluded.used_at",
        number.value(),
        token.hash(),
        now.toEpochMilli(),
        now.toEpochMilli());
  }

  static void forgetDevices(Connection connection, StaffNumber number) throws SQLException {
    Sql.insert(connection, "DELETE FROM account_device WHERE number = ?", number.value());
  }
}
