package io.hall.conduct;

import io.hall.store.Ddl;
import java.sql.Connection;
import java.sql.SQLException;

/** The tables of conduct beside the log, as their DDL lies among the resources. */
public final class ConductTables {

  /**
   * Where the DDL lies, by dialect ({@code sqlite}, {@code postgresql}), as Flyway names its
   * migrations; they come after those of the store and have a history of their own.
   */
  public static final String MIGRATIONS = "io/hall/conduct/";

  static final Ddl DDL =
      Ddl.of(ConductTables.class, MIGRATIONS, "V1__conduct", "V2__searches_and_improvements");

  private ConductTables() {}

  /** Makes the tables in a database that has those of the store. */
  public static void create(Connection connection) throws SQLException {
    DDL.create(connection);
  }
}
