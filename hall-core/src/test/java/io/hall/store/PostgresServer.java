package io.hall.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A real PostgreSQL server, unpacked from Maven's binaries: one for all tests of a JVM, started by
 * the first that asks and ended with the JVM. A new schema is as good as a new database, and ten
 * times as quick to make.
 */
final class PostgresServer {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private PostgresServer() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();
  }

  /** With a default that loses answered writes: the store has to see to it itself. */
  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "off")
          .setLocaleConfig("locale", "C.UTF-8")
          .setLocaleConfig("encoding", "UTF8")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the database as its owner sees it, in whom tests may do anything. */
  static DataSource database() {
    return Started.SERVER.getPostgresDatabase();
  }

  /** Returns the database with a new, empty schema in front of everything else. */
  static DataSource newSchema() {
    String name = "t" + SCHEMAS.incrementAndGet();
    try (Connection connection = database().getConnection()) {
      Sql.insert(connection, "CREATE SCHEMA " + name);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return Started.SERVER.getPostgresDatabase(Map.of("currentSchema", name));
  }
}
