package io.hall.security;

import io.hall.store.Ddl;
import java.sql.Connection;
import java.sql.SQLException;

/** The module's own tables, as their DDL lies among the resources. */
public final class SecurityTables {

  /**
   * Where the DDL lies, by dialect ({@code sqlite}, {@code postgresql}), as Flyway names its
   * migrations; they come after those of the store and have a history of their own.
   */
  public static final String MIGRATIONS = "io/hall/security/";

  private static final Ddl DDL =
      Ddl.of(
          SecurityTables.class,
          MIGRATIONS,
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
    DDL.create(connection);
  }
}
