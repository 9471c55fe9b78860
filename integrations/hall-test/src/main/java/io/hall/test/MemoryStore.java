package io.hall.test;

import io.hall.check.Finding;
import io.hall.store.ChainHash;
import io.hall.store.Outcome;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A store for tests, in memory: SQLite with the library's own tables and triggers, and no file.
 *
 * <p>It promises what every {@link Store} promises, but for two things. Nothing outlives the last
 * connection to it, let alone the process: "durable" means written. And one connection does
 * everything, so that works take turns: a work that writes cannot read through the store meanwhile
 * ({@link IllegalStateException}), and must not wait for another thread that does. Other
 * connections to {@link #url} wait for a turn, ten seconds at most. Safe for use by several
 * threads.
 */
public final class MemoryStore implements Store {

  private static final AtomicLong NAMES = new AtomicLong();

  private final ReentrantLock turn = new ReentrantLock();
  private final String url;
  private final Connection connection;
  private volatile boolean closed;

  private MemoryStore(String url) throws SQLException {
    this.url = url;
    this.connection = connect(url);
  }

  /** Makes a new database with the library's tables and opens a store on it. */
  public static MemoryStore create() {
    MemoryStore store = open("jdbc:sqlite:file:/hall-" + NAMES.incrementAndGet() + "?vfs=memdb");
    try {
      SqliteStore.createTables(store.connection);
      return store;
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /** Opens one more store on the same database, as another process would on a file. */
  public MemoryStore another() {
    return open(url);
  }

  private static MemoryStore open(String url) {
    try {
      return new MemoryStore(url);
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /** As {@link SqliteStore} does: this class begins and ends transactions in words. */
  private static Connection connect(String url) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("foreign_keys", "ON");
    settings.setProperty("busy_timeout", "10000");
    Connection connection = DriverManager.getConnection(url, settings);
    connection.setAutoCommit(false);
    Sql.insert(connection, "COMMIT");
    return connection;
  }

  /**
   * Where it is, for connections of the test's own: a JDBC address that leads to this database as
   * long as a store or a connection has it open.
   */
  public String url() {
    return url;
  }

  @Override
  public <A, T> T write(A ask, Together<A, T> work) {
    if (closed) {
      throw StoreException.of(Finding.of(StoreCode.NOT_DURABLE));
    }
    List<Outcome<T>> outcomes =
        inTurn("BEGIN IMMEDIATE", open -> work.on(open, List.of(ask)), "COMMIT");
    if (outcomes.size() != 1) {
      throw new IllegalStateException("A work must answer each of its requests");
    }
    return outcomes.get(0).orThrow();
  }

  @Override
  public <T> T read(Work<T> work) {
    return inTurn("BEGIN", open -> reading(open, work), "ROLLBACK");
  }

  private static <T> T reading(Connection open, Work<T> work) throws SQLException {
    Sql.insert(open, "PRAGMA query_only = ON");
    try {
      return work.on(open);
    } finally {
      Sql.insert(open, "PRAGMA query_only = OFF");
    }
  }

  private <T> T inTurn(String begin, Work<T> work, String end) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("Work inside a transaction cannot begin another in memory");
    }
    turn.lock();
    try {
      Sql.insert(connection, begin);
      return ended(work, end);
    } catch (SQLException e) {
      throw StoreException.of(e);
    } finally {
      turn.unlock();
    }
  }

  private <T> T ended(Work<T> work, String end) throws SQLException {
    try {
      T result = work.on(connection);
      Sql.insert(connection, end);
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      undo(e);
      throw e;
    }
  }

  private void undo(Throwable because) {
    try {
      Sql.insert(connection, "ROLLBACK");
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  @Override
  public ChainHash chain() {
    return ChainHash.SHA_256;
  }

  /** Waits for the work under way; the last to close a database drops it. */
  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      connection.close();
    } catch (SQLException e) {
      throw StoreException.of(e);
    } finally {
      turn.unlock();
    }
  }
}
