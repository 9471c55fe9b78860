package io.hall.bench.issue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Plain connections to SQLite, with the settings of our own store. */
final class SqliteFile {

  private SqliteFile() {}

  /** Returns a connection on which transactions begin and end in words. */
  static Connection connect(Path file) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "FULL");
    settings.setProperty("foreign_keys", "ON");
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
    connection.setAutoCommit(false);
    run(connection, "COMMIT");
    return connection;
  }

  /** The version of the engine in the driver. */
  static String version() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  /** Runs a statement. */
  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
