package io.hall.store;

import io.hall.check.Finding;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The append-only log (只增不改的流水): streams of records, each chained to the one before.
 *
 * <p>Works on the caller's connection and inside the caller's transaction; it caches nothing, so
 * what is rolled back was never there. Personal fields stand in a table of their own, with their
 * salt, and can be erased on their date; the chain holds only their commitment. Safe for use by
 * several threads, each with its own connection.
 */
public final class RecordLog {

  private static final String SELECT = "SELECT content, previous_hash, hash FROM log_record";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_LENGTH = 16;

  /** Or a long stream would have to fit into memory before its first record is looked at. */
  private static final int ROWS_AT_A_TIME = 1_000;

  private final ChainHash chain;

  /** Makes a log chained by {@code chain}. */
  public RecordLog(ChainHash chain) {
    this.chain = chain;
  }

  /**
   * Appends an entry and holds its stream to the end of the transaction.
   *
   * @throws StoreException with {@code STORE-003} if its request id is in the log already; ask
   *     {@link #find} first
   */
  public LogRecord append(Connection connection, Entry entry) throws SQLException {
    Locks.take(connection, entry.stream());
    if (find(connection, entry.request()).isPresent()) {
      throw StoreException.of(StoreCode.REQUEST_CONFLICT);
    }
    return append(connection, entry, head(connection, entry.stream()));
  }

  /**
   * Appends an entry behind {@code head}, for a caller who in this transaction has taken the stream
   * with {@link Locks#take}, then asked {@link #find} and then read the {@link #head}; the database
   * refuses a position or a request id that is taken.
   *
   * @throws IllegalArgumentException if {@code head} is another stream's
   */
  public LogRecord append(Connection connection, Entry entry, Optional<LogRecord> head)
      throws SQLException {
    if (head.isPresent() && !head.get().stream().equals(entry.stream())) {
      throw new IllegalArgumentException("The head is of another stream than the entry");
    }
    byte[] salt = salt(entry);
    long position = head.map(LogRecord::position).orElse(0L) + 1;
    Hash previous = head.map(LogRecord::hash).orElse(Hash.NONE);
    Canonical content =
        LogRecord.content(chain, entry, position, commitment(salt, entry.personal()));
    Hash hash = chain.of(previous.bytes(), content.raw());
    LogRecord record = LogRecord.read(content, chain, previous, hash);
    insert(connection, record, content);
    if (salt.length > 0) {
      insertPersonal(connection, record, salt, entry.personal());
    }
    return record;
  }

  private static void insert(Connection connection, LogRecord record, Canonical content)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO log_record(stream, position, request_id, content, previous_hash, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        record.stream(),
        record.position(),
        record.request().value(),
        content.raw(),
        record.previous().bytes(),
        record.hash().bytes());
  }

  private static void insertPersonal(
      Connection connection, LogRecord record, byte[] salt, Canonical personal)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO personal_text(stream, position, salt, content) VALUES (?, ?, ?, ?)",
        record.stream(),
        record.position(),
        salt,
        personal.raw());
  }

  /** Returns the last record of a stream. */
  public Optional<LogRecord> head(Connection connection, String stream) throws SQLException {
    return one(connection, " WHERE stream = ? ORDER BY position DESC LIMIT 1", stream);
  }

  /** Returns the record that a request wrote, if it did: the answer to an unknown outcome. */
  public Optional<LogRecord> find(Connection connection, RequestId request) throws SQLException {
    return one(connection, " WHERE request_id = ?", request.value());
  }

  /** Returns the record at a position of a stream. */
  public Optional<LogRecord> at(Connection connection, String stream, long position)
      throws SQLException {
    return one(connection, " WHERE stream = ? AND position = ?", stream, position);
  }

  /** Returns the personal fields of a record; empty when it has none or they were erased. */
  public Optional<Canonical> personal(Connection connection, LogRecord record) throws SQLException {
    return Sql.first(
        connection,
        "SELECT content FROM personal_text WHERE stream = ? AND position = ?",
        row -> Canonical.of(row.getBytes(1)),
        record.stream(),
        record.position());
  }

  /** Hands every record of a stream to {@code reader}, in order. */
  public void forEach(Connection connection, String stream, Consumer<LogRecord> reader)
      throws SQLException {
    each(
        connection,
        SELECT + " WHERE stream = ? ORDER BY position",
        stream,
        row -> reader.accept(read(row)));
  }

  /**
   * Rebuilds every hash of a stream from the bytes that lie in the database and returns what does
   * not fit, each {@code in} stream, colon and position; empty when all does. Personal texts that
   * are still there are held against their commitments.
   *
   * <p>Records cut off at the end leave no trace in the file: only a head noted elsewhere shows it.
   */
  public List<Finding> verify(Connection connection, String stream) throws SQLException {
    return verify(connection, stream, record -> {});
  }

  /**
   * Does what {@link #verify(Connection, String)} does, and on the same pass hands every record
   * whose bytes can be read to {@code reader}, in order, found fault with or not.
   */
  public List<Finding> verify(Connection connection, String stream, Consumer<LogRecord> reader)
      throws SQLException {
    StreamCheck check = new StreamCheck(chain, stream);
    each(
        connection,
        StreamCheck.SELECT,
        stream,
        row -> {
          check.next(row);
          check.record().ifPresent(reader);
        });
    return check.findings();
  }

  /** Does something with the present row. */
  @FunctionalInterface
  private interface Step {
    void take(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String sql, String stream, Step step)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      select.setString(1, stream);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          step.take(rows);
        }
      }
    }
  }

  private Optional<LogRecord> one(Connection connection, String where, Object... values)
      throws SQLException {
    return Sql.first(connection, SELECT + where, this::read, values);
  }

  private LogRecord read(ResultSet row) throws SQLException {
    return LogRecord.read(
        Canonical.of(row.getBytes(1)), chain, Hash.of(row.getBytes(2)), Hash.of(row.getBytes(3)));
  }

  private static byte[] salt(Entry entry) {
    byte[] salt = new byte[entry.personal().isEmpty() ? 0 : SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return salt;
  }

  private Optional<Hash> commitment(byte[] salt, Canonical personal) {
    return salt.length == 0 ? Optional.empty() : Optional.of(chain.of(salt, personal.raw()));
  }
}
