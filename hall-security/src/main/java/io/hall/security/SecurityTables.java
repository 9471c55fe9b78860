package io.hall.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** The module's own tables, as their DDL lies among the resources. */
public final class SecurityTables {

  /**
   * Where the DDL lies, by dialect ({@code sqlite}, {@code postgresql}), as Flyway names its
   * migrations; they come after those of the store and have a history of their own.
   */
  public static final String MIGRATIONS = "io/hall/security/";

  private static final List<String> FILES =
      List.of(
          "V1__accounts",
          "V2__sessions",
          "V3__departures",
          "V4__disclosure",
          "V5__vault",
          "V6__audit",
          "V7__keys");

  private SecurityTables() {}

  /** Makes the tables in a database that has those of the store. */
  public static void create(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    try (Statement statement = connection.createStatement()) {
      for (String file : FILES) {
        statement.executeUpdate(ddl(product.toLowerCase(Locale.ROOT), file));
      }
    }
  }

  private static String ddl(String dialect, String file) {
    String name = "/" + MIGRATIONS + dialect + "/" + file + ".sql";
    try (InputStream in = SecurityTables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No tables are known for " + dialect);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
