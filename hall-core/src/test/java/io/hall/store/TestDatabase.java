package io.hall.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A new database with the library's tables, for one test, and a hand that reaches past stores. */
public abstract class TestDatabase implements AutoCloseable {

  /** Those that the library knows; {@code POSTGRES} is a real server. */
  public enum Kind {
    SQLITE,
    POSTGRES;

    /** Makes one; what needs a place gets {@code folder}. */
    public TestDatabase make(Path folder) {
      return this == SQLITE ? new SqliteFile(folder) : new PostgresDatabase();
    }
  }

  /**
   * The kinds to test on: all, or the one that the system property {@code hall.test.store} names.
   */
  public static Stream<Kind> kinds() {
    String only = System.getProperty("hall.test.store", "");
    return Arrays.stream(Kind.values()).filter(kind -> only.isEmpty() || kind.name().equals(only));
  }

  /** Something done past the library. */
  @FunctionalInterface
  public interface Hand<T> {

    /** Does it. */
    T on(Connection connection) throws SQLException;
  }

  /** Opens a store on it: one more each time, as another process would. */
  public abstract Store open();

  /** The database as an application reaches it. */
  public abstract DataSource source();

  /** Connects as an application does. */
  public final Connection connect() throws SQLException {
    return source().getConnection();
  }

  /** Lifts, for everybody or for {@code connection}, what guards the tables: triggers and keys. */
  protected abstract void lift(Connection connection) throws SQLException;

  /** Any database of SQLite, for transactions that begin IMMEDIATE. */
  protected static DataSource sqlite(String url) {
    SQLiteConfig config = new SQLiteConfig();
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(10_000);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  /** Lifts it in any database of SQLite. */
  protected static void liftSqlite(Connection connection) throws SQLException {
    List<String> triggers =
        Sql.list(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'trigger'",
            row -> row.getString(1));
    for (String trigger : triggers) {
      Sql.insert(connection, "DROP TRIGGER " + trigger);
    }
    Sql.insert(connection, "PRAGMA foreign_keys = OFF");
  }

  /** Asks something past the library. */
  public final <T> T ask(Hand<T> hand) {
    try (Connection connection = connect()) {
      return hand.on(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Does what somebody with the database's password and a tool could do. */
  public final void tamper(String sql, Object... values) {
    ask(
        connection -> {
          lift(connection);
          Sql.insert(connection, sql, values);
          return sql;
        });
  }

  @Override
  public abstract void close();

  private static final class SqliteFile extends TestDatabase {

    private final Path file;

    SqliteFile(Path folder) {
      file = folder.resolve("hall.db");
      SqliteStore.createTables(file);
    }

    @Override
    public Store open() {
      return SqliteStore.open(file);
    }

    @Override
    public DataSource source() {
      return sqlite("jdbc:sqlite:" + file);
    }

    @Override
    protected void lift(Connection connection) throws SQLException {
      liftSqlite(connection);
    }

    @Override
    public void close() {}
  }
}
