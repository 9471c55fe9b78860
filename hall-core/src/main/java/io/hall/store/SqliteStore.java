package io.hall.store;

import io.hall.check.Finding;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A store in one SQLite file: write-ahead log, {@code synchronous=FULL}, so that an answered write
 * survives the loss of the process and of power. The driver ({@code org.xerial:sqlite-jdbc}) is the
 * application's to bring.
 *
 * <p>One connection writes. Threads that write at the same time share a transaction and its sync;
 * each still gets its own result or its own refusal, and none before it is durable. Each
 * transaction begins IMMEDIATE, and between them the file is free for other processes. Reads go
 * through a connection of their own, which cannot write. Inside a piece of work the store takes no
 * further {@code write}, which would be a transaction in a transaction: {@link
 * IllegalStateException}. Safe for use by several threads.
 */
public final class SqliteStore implements Store {

  /** Where the library keeps its DDL for SQLite, as Flyway names its migrations. */
  public static final String MIGRATIONS = "io/hall/store/sqlite";

  /** Each returns what is wrong, in words; the first returns {@code ok} when nothing is. */
  private static final List<String> CHECKS =
      List.of(
          "PRAGMA integrity_check",
          "SELECT \"table\" || ' refers to nothing in ' || parent FROM pragma_foreign_key_check",
          "SELECT 'personal_text of no record: ' || stream || ':' || position"
              + " FROM personal_text p WHERE NOT EXISTS (SELECT 1 FROM log_record r"
              + " WHERE r.stream = p.stream AND r.position = p.position)");

  /** 64 MiB, so that the pages to which scattered keys belong stay at hand. */
  private static final String CACHE = "-65536";

  /**
   * The write-ahead log grows to about 32 MiB before its pages go into the file: most are written
   * again and again, and then once for all.
   */
  private static final String PAGES_TO_CHECKPOINT = "8000";

  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock reading = new ReentrantLock();
  private final GroupCommit group = new GroupCommit();
  private final Writing file = new Writing();
  private final Connection writer;
  private final Connection reader;
  private final Witness witness;
  private volatile boolean failed;

  SqliteStore(Connection writer, Connection reader, Optional<HeadWitness> witness) {
    this.writer = writer;
    this.reader = reader;
    this.witness = new Witness(ChainHash.SHA_256, witness);
  }

  /**
   * Opens the store in {@code file}. Its tables are there already: made by {@link #createTables} or
   * by the application's migrations from {@link #MIGRATIONS}.
   *
   * @throws StoreException with {@code STORE-001} if SQLite refuses, or {@code STORE-002} if the
   *     names of the files cannot be made durable
   */
  public static SqliteStore open(Path file) {
    return open(file, Optional.empty());
  }

  /**
   * Opens the store in {@code file} as {@link #open(Path)} does, with a witness of its last record.
   * A store that was set back to an older copy can be read and refuses to write ({@code
   * STORE-022}).
   */
  public static SqliteStore open(Path file, HeadWitness witness) {
    return open(file, Optional.of(witness));
  }

  private static SqliteStore open(Path file, Optional<HeadWitness> witness) {
    try {
      Connection writer = connect(file);
      try {
        keepNames(file);
        return new SqliteStore(
            KeptStatements.of(writer), KeptStatements.of(readOnly(connect(file))), witness);
      } catch (SQLException | RuntimeException e) {
        writer.close();
        throw e;
      }
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    }
  }

  /**
   * Makes the names of the file and of its write-ahead log, which is there by now, durable in their
   * folder. SQLite does this too, and overlooks it when it fails. Windows has no such call.
   */
  private static void keepNames(Path file) {
    if (File.separatorChar == '\\') {
      return;
    }
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw StoreException.because(StoreCode.NOT_DURABLE, e);
    }
  }

  /** Makes the tables in a new {@code file}. */
  public static void createTables(Path file) {
    try (Connection connection = connect(file)) {
      createTables(connection);
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    }
  }

  /** Makes the tables in a new database on a connection that has no transaction under way. */
  public static void createTables(Connection connection) throws SQLException {
    run(connection, "BEGIN IMMEDIATE;" + StoreTables.DDL.text("sqlite") + "COMMIT;");
  }

  /**
   * Returns a connection without a transaction and not in auto-commit: the driver would begin one
   * at once and again after every commit, and hold the file for ever. This class begins and ends
   * transactions in words.
   */
  private static Connection connect(Path file) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "FULL");
    settings.setProperty("foreign_keys", "ON");
    settings.setProperty("busy_timeout", "10000");
    settings.setProperty("cache_size", CACHE);
    settings.setProperty("wal_autocheckpoint", PAGES_TO_CHECKPOINT);
    settings.setProperty("temp_store", "MEMORY");
    settings.setProperty("secure_delete", "true"); // what is erased is overwritten
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
    try {
      connection.setAutoCommit(false);
      run(connection, "COMMIT");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Connection readOnly(Connection connection) throws SQLException {
    run(connection, "PRAGMA query_only = ON");
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public <A, T> T write(A ask, Together<A, T> work) {
    if (writing.isHeldByCurrentThread() || reading.isHeldByCurrentThread()) {
      throw new IllegalStateException("Work inside a transaction cannot begin another to write");
    }
    return group.run(ask, work, this::writeGroup);
  }

  /** Runs whatever waits in one transaction; what failed is taken back out, the rest is kept. */
  private void writeGroup(GroupCommit.Group works) {
    writing.lock();
    try {
      SharedTransaction.run(file, witness, works);
    } finally {
      writing.unlock();
    }
  }

  /** The file as a shared transaction sees it. After a failed sync nothing in it is certain. */
  private final class Writing implements SharedTransaction.Database {

    @Override
    public Connection begin() throws SQLException {
      if (failed) {
        throw StoreException.of(StoreCode.NOT_DURABLE);
      }
      Sql.insert(writer, "BEGIN IMMEDIATE");
      return writer;
    }

    @Override
    public boolean failsInSilence() {
      return false;
    }

    @Override
    public StoreCode lost(boolean committing) {
      failed |= committing;
      return committing ? StoreCode.NOT_DURABLE : StoreCode.DATABASE;
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    if (reading.isHeldByCurrentThread()) {
      throw new IllegalStateException("Work that reads cannot begin to read again");
    }
    reading.lock();
    try {
      T result = begun(work);
      run(reader, "ROLLBACK");
      return result;
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    } finally {
      reading.unlock();
    }
  }

  private <T> T begun(Work<T> work) {
    try {
      run(reader, "BEGIN");
      return work.on(reader);
    } catch (SQLException e) {
      endReading(e);
      throw StoreException.because(StoreCode.DATABASE, e);
    } catch (RuntimeException | Error e) {
      endReading(e);
      throw e;
    }
  }

  private void endReading(Throwable because) {
    try {
      run(reader, "ROLLBACK");
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  /**
   * Has SQLite go through the whole file and returns what does not hold together, each a {@code
   * STORE-020}: pages, the order of keys, indexes against their tables, references. What the rows
   * say is for the audits to check.
   *
   * @throws StoreException with {@code STORE-001} if the file cannot even be gone through
   */
  public List<Finding> damage() {
    return read(
        connection -> {
          List<String> all = new ArrayList<>();
          for (String check : CHECKS) {
            all.addAll(Sql.list(connection, check, row -> words(row.getString(1))));
          }
          all.remove("ok");
          return all.stream()
              .map(what -> Finding.of(StoreCode.DAMAGED_FILE).with("what", what))
              .toList();
        });
  }

  /** What is put together from a row that holds nothing is nothing. */
  private static String words(@Nullable String what) {
    return Objects.requireNonNullElse(what, "a row that refers to nothing");
  }

  @Override
  public ChainHash chain() {
    return ChainHash.SHA_256;
  }

  /** Waits for the work under way and closes the file. */
  @Override
  public void close() {
    writing.lock();
    reading.lock();
    try (writer;
        reader) {
      failed = true;
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    } finally {
      reading.unlock();
      writing.unlock();
    }
  }
}
