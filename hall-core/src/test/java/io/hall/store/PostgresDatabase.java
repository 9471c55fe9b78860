package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/**
 * A schema of its own on the real server of the tests; emptied and handed to the next test, since
 * making one and dropping it costs far more than a test does.
 */
final class PostgresDatabase extends TestDatabase {

  private static final Deque<DataSource> FREE = new ConcurrentLinkedDeque<>();

  private final DataSource source;

  PostgresDatabase() {
    DataSource free = FREE.poll();
    source = free == null ? PostgresServer.newSchema() : free;
    if (free == null) {
      PostgresStore.createTables(source);
    }
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public Store open() {
    return PostgresStore.open(source);
  }

  @Override
  protected void lift(Connection connection) throws SQLException {
    Sql.insert(connection, "SET session_replication_role = replica");
  }

  @Override
  public void close() {
    tamper(
        "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables"
            + " WHERE schemaname = current_schema() LOOP EXECUTE 'DELETE FROM ' || t; END LOOP;"
            + " END $$");
    FREE.push(source);
  }
}
