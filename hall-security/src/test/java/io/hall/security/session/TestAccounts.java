package io.hall.security.session;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.SecurityTables;
import io.hall.security.account.Account;
import io.hall.security.account.Account.State;
import io.hall.security.account.AccountDirectory;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.store.Sql;
import io.hall.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** A directory in one table, read and changed in the caller's transaction. */
public final class TestAccounts implements AccountDirectory, CredentialEpoch {

  /** Makes the module's tables and this one; a server's schema is used again, and then has them. */
  public static void createTables(TestDatabase database) {
    if (!hasTables(database)) {
      database.ask(
          connection -> {
            SecurityTables.create(connection);
            Sql.insert(
                connection,
                "CREATE TABLE test_account(number text PRIMARY KEY, person text NOT NULL,"
                    + " role text NOT NULL, hall text NOT NULL, state text NOT NULL,"
                    + " epoch bigint NOT NULL)");
            return connection;
          });
    }
  }

  private static boolean hasTables(TestDatabase database) {
    try (Connection connection = database.connect()) {
      return Sql.exists(connection, "SELECT count(*) FROM test_account");
    } catch (SQLException e) {
      return false;
    }
  }

  /** Adds an active account of a person of the same name. */
  public void add(Connection connection, String number, Role role, String hall)
      throws SQLException {
    add(connection, number, "P-" + number, role, hall);
  }

  /** Adds an active account. */
  public void add(Connection connection, String number, String person, Role role, String hall)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO test_account VALUES (?, ?, ?, ?, 'ACTIVE', 0)",
        number,
        person,
        role.name(),
        hall);
  }

  /** Changes one column: {@code state}, {@code role}, {@code person}, {@code hall}. */
  public void set(Connection connection, StaffNumber number, String column, String value)
      throws SQLException {
    Sql.insert(
        connection,
        "UPDATE test_account SET " + column + " = ? WHERE number = ?",
        value,
        number.value());
  }

  /** Has another password. */
  public void changePassword(Connection connection, StaffNumber number) throws SQLException {
    Sql.insert(
        connection, "UPDATE test_account SET epoch = epoch + 1 WHERE number = ?", number.value());
  }

  @Override
  public Optional<Account> find(Connection connection, StaffNumber number) throws SQLException {
    return Sql.first(
        connection,
        "SELECT number, person, role, hall, state FROM test_account WHERE lower(number) = ?",
        row ->
            new Account(
                new StaffNumber(row.getString(1)),
                new PersonId(row.getString(2)),
                Role.valueOf(row.getString(3)),
                Optional.of(row.getString(4)).filter(h -> !h.isEmpty()).map(HallCode::new),
                State.valueOf(row.getString(5))),
        number.value().toLowerCase(Locale.ROOT));
  }

  @Override
  public long of(Connection connection, StaffNumber account) throws SQLException {
    return Sql.first(
            connection,
            "SELECT epoch FROM test_account WHERE number = ?",
            row -> row.getLong(1),
            account.value())
        .orElse(-1L);
  }
}
