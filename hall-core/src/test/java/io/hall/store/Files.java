package io.hall.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** Store files for tests, and a hand that reaches into them past the library. */
final class Files {

  static final String STREAM = "receipt-book/T-1";
  static final RecordLog LOG = new RecordLog(ChainHash.SHA_256);

  private Files() {}

  static SqliteStore newStore(Path folder) {
    Path file = folder.resolve("hall.db");
    SqliteStore.createTables(file);
    return SqliteStore.open(file);
  }

  static Entry entry(String request) {
    return entry(request, Canonical.write().text("测试用户甲").end());
  }

  static Entry entry(String request, Canonical personal) {
    return new Entry(
        STREAM,
        "test.1",
        new RequestId(request),
        Instant.parse("2026-11-23T01:02:03.456Z"),
        Canonical.write().text(request).number(12_345).end(),
        personal);
  }

  static LogRecord append(Store store, String request) {
    return store.write(connection -> LOG.append(connection, entry(request)));
  }

  /** Does what somebody with the file and a database tool could do. */
  static void tamper(Path folder, String... statements) {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall.db"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
