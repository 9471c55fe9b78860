package io.hall.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A store in one SQLite file: write-ahead log, {@code synchronous=FULL}, so that an answered write
 * survives the loss of the process and of power. The driver ({@code org.xerial:sqlite-jdbc}) is the
 * application's to bring.
 *
 * <p>One connection writes, behind a lock; each transaction begins IMMEDIATE. Reads go through a
 * connection of their own. Safe for use by several threads.
 */
public final class SqliteStore implements Store {

  /** Where the library keeps its DDL for SQLite, as Flyway names its migrations. */
  public static final String MIGRATIONS = "io/hall/store/sqlite";

  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock reading = new ReentrantLock();
  private final Connection writer;
  private final Connection reader;
  private volatile boolean failed;

  private SqliteStore(Connection writer, Connection reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * Opens the store in {@code file}. Its tables are there already: made by {@link #createTables} or
   * by the application's migrations from {@link #MIGRATIONS}.
   */
  public static SqliteStore open(Path file) {
    try {
      return new SqliteStore(connect(file, false), connect(file, true));
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    }
  }

  /** Makes the tables in a new {@code file}. */
  public static void createTables(Path file) {
    try (Connection connection = connect(file, false);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(ddl());
      connection.commit();
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    }
  }

  private static String ddl() {
    String name = "/" + MIGRATIONS + "/V1__first_day.sql";
    try (InputStream in = SqliteStore.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The library lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connection connect(Path file, boolean readOnly) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "FULL");
    settings.setProperty("foreign_keys", "ON");
    settings.setProperty("busy_timeout", "10000");
    settings.setProperty("transaction_mode", readOnly ? "DEFERRED" : "IMMEDIATE");
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public <T> T write(Work<T> work) {
    writing.lock();
    try {
      if (failed) {
        throw StoreException.of(StoreCode.NOT_DURABLE);
      }
      return committed(work);
    } finally {
      writing.unlock();
    }
  }

  private <T> T committed(Work<T> work) {
    T result;
    try {
      result = work.on(writer);
    } catch (SQLException e) {
      rollBack(writer, e);
      throw StoreException.because(StoreCode.DATABASE, e);
    } catch (RuntimeException e) {
      rollBack(writer, e);
      throw e;
    }
    try {
      writer.commit();
    } catch (SQLException e) {
      failed = true;
      rollBack(writer, e);
      throw StoreException.because(StoreCode.NOT_DURABLE, e);
    }
    return result;
  }

  @Override
  public <T> T read(Work<T> work) {
    reading.lock();
    try {
      T result = work.on(reader);
      reader.rollback();
      return result;
    } catch (SQLException e) {
      rollBack(reader, e);
      throw StoreException.because(StoreCode.DATABASE, e);
    } catch (RuntimeException e) {
      rollBack(reader, e);
      throw e;
    } finally {
      reading.unlock();
    }
  }

  private static void rollBack(Connection connection, Exception because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  @Override
  public ChainHash chain() {
    return ChainHash.SHA_256;
  }

  @Override
  public void close() {
    try (writer;
        reader) {
      reading.lock();
      writing.lock();
    } catch (SQLException e) {
      throw StoreException.because(StoreCode.DATABASE, e);
    } finally {
      writing.unlock();
      reading.unlock();
    }
  }
}
