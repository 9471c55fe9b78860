package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** Takes secrets out of the tables. */
final class FactorTables {

  private FactorTables() {}

  /** Takes the second factor off. */
  static void takeOff(Connection connection, StaffNumber number) throws SQLException {
    for (String table : new String[] {"account_totp", "account_recovery"}) {
      Sql.insert(connection, "DELETE FROM " + table + " WHERE number = ?", number.value());
    }
  }

  /** Takes off everything that its holder could be known by. */
  static void erase(Connection connection, StaffNumber number) throws SQLException {
    takeOff(connection, number);
    for (String table : new String[] {"account_password", "account_code", "account_device"}) {
      Sql.insert(connection, "DELETE FROM " + table + " WHERE number = ?", number.value());
    }
  }
}
