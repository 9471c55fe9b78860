package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written stays: asked of every table that the schema has, so of a new one too. */
class SqliteAppendOnlyTest {

  /** What lies there goes into its place in the same statement. */
  private static final String RENEWAL = "personal_text_renewal";

  @TempDir Path folder;

  @Test
  void no_table_lets_a_row_be_changed_or_deleted() throws SQLException {
    SqliteStore.createTables(folder.resolve("hall.db"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall.db"));
        Statement statement = connection.createStatement()) {
      List<String> tables =
          Sql.list(
              connection,
              "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
              row -> row.getString(1));
      assertThat(tables)
          .contains("log_record", "receipt", "receipt_line", "personal_text", RENEWAL);
      for (String table : tables) {
        insertAnyRow(connection, statement, table);
        String column = columns(connection, table).get(0);
        assertThatThrownBy(
                () ->
                    statement.executeUpdate("UPDATE " + table + " SET " + column + " = " + column))
            .as("UPDATE " + table)
            .hasMessageContaining("hall: " + table);
        if (!table.equals(RENEWAL)) {
          assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table))
              .as("DELETE FROM " + table)
              .hasMessageContaining("hall: " + table);
        }
      }
    }
  }

  /** Past the checks, which are not what this test is about: a trigger fires for a row alone. */
  private static void insertAnyRow(Connection connection, Statement statement, String table)
      throws SQLException {
    statement.execute("PRAGMA ignore_check_constraints = ON");
    statement.execute("PRAGMA foreign_keys = OFF");
    List<String> values =
        Sql.list(
            connection,
            "SELECT CASE type WHEN 'INTEGER' THEN '1' WHEN 'BLOB' THEN 'x''00''' ELSE '''t''' END"
                + " FROM pragma_table_info(?)",
            row -> row.getString(1),
            table);
    statement.executeUpdate("INSERT INTO " + table + " VALUES (" + String.join(", ", values) + ")");
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    return Sql.list(
        connection, "SELECT name FROM pragma_table_info(?)", row -> row.getString(1), table);
  }
}
