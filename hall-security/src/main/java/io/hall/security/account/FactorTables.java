package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes secrets out of the tables. */
final class FactorTables {

  private FactorTables() {}

  /** What there is, in words. */
  static List<String> words(Connection connection, StaffNumber number) throws SQLException {
    List<String> words = new ArrayList<>();
    count(connection, "account_password", number, "passwords, with those before", words);
    count(connection, "account_totp", number, "second factors", words);
    count(connection, "account_recovery", number, "recovery codes", words);
    count(connection, "account_device", number, "known devices", words);
    return words;
  }

  private static void count(
      Connection connection, String table, StaffNumber number, String word, List<String> words)
      throws SQLException {
    long count =
        Sql.first(
                connection,
                "SELECT count(*) FROM " + table + " WHERE number = ?",
                row -> row.getLong(1),
                number.value())
            .orElse(0L);
    if (count > 0) {
      words.add(word + ": " + count);
    }
  }

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
