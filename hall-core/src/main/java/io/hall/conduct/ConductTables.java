package io.hall.conduct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The tables of conduct beside the log, as their DDL lies among the resources. */
public final class ConductTables {

  /**
   * Where the DDL lies, by dialect ({@code sqlite}, {@code postgresql}), as Flyway names its
   * migrations; they come after those of the store and have a history of their own.
   */
  public static final String MIGRATIONS = "io/hall/conduct/";

  private ConductTables() {}

  /** Makes the tables in a database that has those of the store. */
  public static void create(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(ddl(product.toLowerCase(Locale.ROOT)));
    }
  }

  private static String ddl(String dialect) {
    String name = "/" + MIGRATIONS + dialect + "/V1__conduct.sql";
    try (InputStream in = ConductTables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No tables are known for " + dialect);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
