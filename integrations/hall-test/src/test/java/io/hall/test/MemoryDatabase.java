package io.hall.test;

import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database in memory as the suites want one: it lives from its making to its closing. */
final class MemoryDatabase extends TestDatabase {

  private final MemoryStore keeper = MemoryStore.create();

  @Override
  public Store open() {
    return keeper.another();
  }

  @Override
  public DataSource source() {
    return sqlite(keeper.url());
  }

  @Override
  protected void lift(Connection connection) throws SQLException {
    liftSqlite(connection);
  }

  @Override
  public void close() {
    keeper.close();
  }
}
