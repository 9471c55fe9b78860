package io.hall.store;

import io.hall.check.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store in a PostgreSQL database, reached through the application's {@link DataSource}; the
 * driver ({@code org.postgresql:postgresql}) is the application's to bring.
 *
 * <p>One connection writes, kept as long as the store is open. Threads that write at the same time
 * share a transaction and its sync; each still gets its own result or its own refusal, and none
 * before it is durable, whatever {@code synchronous_commit} is set to. The transaction holds the
 * whole store, as {@link Locks} says; who waits for it longer than ten seconds is refused with
 * {@code STORE-001}. Reads go side by side, each on a connection of its own and on one state, and
 * cannot write. Inside a piece of work the store takes no further {@code write}, and inside a
 * reading no further {@code read}: {@link IllegalStateException}.
 *
 * <p>The store survives its connections. Lost before the commit was sent, nothing is kept ({@code
 * STORE-001}); lost during the commit, nobody here can know ({@code STORE-010}): ask again with the
 * same request id. That answers exactly, for the server holds the store until the earlier attempt
 * is decided, while a reading may still come too early. The next write connects anew.
 *
 * <p>Safe for use by several threads.
 */
public final class PostgresStore implements Store {

  /** Where the library keeps its DDL for PostgreSQL, as Flyway names its migrations. */
  public static final String MIGRATIONS = "io/hall/store/postgresql";

  /**
   * Set for one transaction, so that a pool gets its connection back as it gave it. Scans are
   * avoided, since the plans of look-ups are kept, and one made while a table is still small would
   * read all of it for ever.
   */
  private static final String BEGIN =
      "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE;"
          + "SET LOCAL lock_timeout = '10s';"
          + "SET LOCAL enable_seqscan = off;"
          + "SELECT set_config('synchronous_commit', 'on', true)"
          + " WHERE current_setting('synchronous_commit') <> 'remote_apply';"
          + Locks.TAKE_STORE;

  private static final int SECONDS_TO_ANSWER = 5;

  private final ReentrantLock writing = new ReentrantLock();
  private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);
  private final GroupCommit group = new GroupCommit();
  private final Server server = new Server();
  private final DataSource source;
  private final Witness witness;
  private volatile boolean closed;

  private PostgresStore(DataSource source, Optional<HeadWitness> witness) {
    this.source = source;
    this.witness = new Witness(ChainHash.SHA_256, witness);
  }

  /**
   * Opens the store in a database. Its tables are there already: made by {@link #createTables} or
   * by the application's migrations from {@link #MIGRATIONS}.
   *
   * @throws StoreException with {@code STORE-001} if the database cannot be reached, or {@code
   *     STORE-011} if the server does not sync ({@code fsync}) or keeps no Unicode
   */
  public static PostgresStore open(DataSource source) {
    return open(source, Optional.empty());
  }

  /**
   * Opens the store in a database as {@link #open(DataSource)} does, with a witness of its last
   * record. A store that was set back to an older copy can be read and refuses to write ({@code
   * STORE-022}).
   */
  public static PostgresStore open(DataSource source, HeadWitness witness) {
    return open(source, Optional.of(witness));
  }

  private static PostgresStore open(DataSource source, Optional<HeadWitness> witness) {
    PostgresStore store = new PostgresStore(source, witness);
    try {
      store.server.connect();
      return store;
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    }
  }

  /** Makes the tables in a new database, in the first schema of the search path. */
  public static void createTables(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN;" + StoreTables.DDL.text("postgresql") + "COMMIT;");
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    }
  }

  @Override
  public <A, T> T write(A ask, Together<A, T> work) {
    if (writing.isHeldByCurrentThread() || reading.get()) {
      throw new IllegalStateException("Work inside a transaction cannot begin another to write");
    }
    return group.run(ask, work, this::writeGroup);
  }

  private void writeGroup(GroupCommit.Group works) {
    writing.lock();
    try {
      SharedTransaction.run(server, witness, works);
    } finally {
      writing.unlock();
    }
  }

  /** The writing connection, while there is one. */
  private final class Server implements SharedTransaction.Database {

    private @Nullable Connection writer;

    @Override
    public Connection begin() throws SQLException {
      if (closed) {
        throw StoreException.of(StoreCode.NOT_DURABLE);
      }
      Connection kept = writer;
      try {
        return begun(kept == null ? connect() : kept);
      } catch (SQLException e) {
        boolean lost = kept != null && !answers(kept);
        hangUp();
        if (lost) {
          return begin(); // it was lost while nothing went on, which costs nobody anything
        }
        throw e;
      }
    }

    private static Connection begun(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(BEGIN);
        return connection;
      }
    }

    Connection connect() throws SQLException {
      Connection connection = source.getConnection();
      try {
        connection.setAutoCommit(false);
        requireSafe(connection);
        connection.rollback();
        writer = KeptStatements.of(connection);
        return writer;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    }

    @Override
    public boolean failsInSilence() {
      return true;
    }

    /** A server that still answers has refused; one that does not may have committed. */
    @Override
    public StoreCode lost(boolean committing) {
      boolean unknown = committing && writer != null && !answers(writer);
      hangUp();
      return unknown ? StoreCode.UNKNOWN_OUTCOME : StoreCode.DATABASE;
    }

    private static boolean answers(Connection connection) {
      try {
        return connection.isValid(SECONDS_TO_ANSWER);
      } catch (SQLException e) {
        return false;
      }
    }

    /** Lets the server roll back whatever is open. */
    void hangUp() {
      Connection ended = writer;
      writer = null;
      try {
        if (ended != null) {
          ended.close();
        }
      } catch (SQLException e) {
        // It is gone already, which is what was wanted.
      }
    }
  }

  private static void requireSafe(Connection connection) throws SQLException {
    require(connection, "fsync", "on");
    require(connection, "server_encoding", "UTF8");
  }

  private static void require(Connection connection, String setting, String wanted)
      throws SQLException {
    String is =
        Sql.first(connection, "SELECT current_setting(?)", row -> row.getString(1), setting)
            .orElse("");
    if (!is.equals(wanted)) {
      throw StoreException.of(
          Finding.of(StoreCode.UNSAFE_SERVER).with("setting", setting).with("value", is));
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    if (reading.get()) {
      throw new IllegalStateException("Work that reads cannot begin to read again");
    }
    reading.set(true);
    try (Connection connection = source.getConnection()) {
      return readOn(connection, work);
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    } finally {
      reading.remove();
    }
  }

  @SuppressWarnings("try") // the transaction is only there to be ended
  private <T> T readOn(Connection connection, Work<T> work) throws SQLException {
    if (closed) {
      throw new SQLException("The store is closed");
    }
    try (Reading transaction = begun(connection)) {
      return work.on(connection);
    }
  }

  /** A transaction that reads, ended as the connection was found. */
  @FunctionalInterface
  private interface Reading extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  private static Reading begun(Connection connection) throws SQLException {
    boolean before = connection.getAutoCommit();
    connection.setAutoCommit(false);
    Sql.insert(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    return () -> {
      connection.rollback();
      connection.setAutoCommit(before);
    };
  }

  @Override
  public ChainHash chain() {
    return ChainHash.SHA_256;
  }

  /** Waits for the writing under way and closes the writing connection. */
  @Override
  public void close() {
    writing.lock();
    try {
      closed = true;
      server.hangUp();
    } finally {
      writing.unlock();
    }
  }
}
