package io.hall.store;

import io.hall.check.Finding;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The append-only log (只增不改的流水): streams of records, each chained to the one before.
 *
 * <p>Works on the caller's connection and inside the caller's transaction; it caches nothing, so
 * what is rolled back was never there. Personal fields stand in a table of their own, with their
 * salt, and can be erased on their date; the chain holds only their commitment. Safe for use by
 * several threads, each with its own connection.
 */
public final class RecordLog {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_LENGTH = 16;

  private final ChainHash chain;

  /** Makes a log chained by {@code chain}. */
  public RecordLog(ChainHash chain) {
    this.chain = chain;
  }

  /**
   * Appends an entry.
   *
   * @throws StoreException with {@code STORE-003} if its request id is in the log already; ask
   *     {@link #find} first
   */
  public LogRecord append(Connection connection, Entry entry) throws SQLException {
    if (find(connection, entry.request()).isPresent()) {
      throw StoreException.of(StoreCode.REQUEST_CONFLICT);
    }
    byte[] salt = salt(entry);
    LogRecord record = next(connection, entry, commitment(salt, entry.personal()));
    insert(connection, record);
    if (salt.length > 0) {
      insertPersonal(connection, record, salt, entry.personal());
    }
    return record;
  }

  private LogRecord next(Connection connection, Entry entry, Optional<Hash> commitment)
      throws SQLException {
    Optional<LogRecord> head = head(connection, entry.stream());
    long position = head.map(LogRecord::position).orElse(0L) + 1;
    Hash previous = head.map(LogRecord::hash).orElse(Hash.NONE);
    return LogRecord.chained(chain, entry, position, commitment, previous);
  }

  private void insert(Connection connection, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO log_record(stream, position, request_id, content, previous_hash, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        record.stream(),
        record.position(),
        record.request().value(),
        record.content(chain).raw(),
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
    String sql = SELECT + " WHERE stream = ? ORDER BY position";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, stream);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.accept(read(rows));
        }
      }
    }
  }

  /** Rebuilds every hash of a stream and returns what does not fit; empty when all does. */
  public List<Finding> verify(Connection connection, String stream) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    LogRecord[] last = new LogRecord[1];
    forEach(
        connection,
        stream,
        record -> {
          findings.addAll(verify(stream, last[0], record));
          last[0] = record;
        });
    return findings;
  }

  private List<Finding> verify(String stream, @Nullable LogRecord before, LogRecord record) {
    long expected = before == null ? 1 : before.position() + 1;
    String where = stream + ":" + expected;
    if (record.position() != expected || !record.stream().equals(stream)) {
      return List.of(Finding.of(StoreCode.MISSING_RECORD).in(where));
    }
    Hash previous = before == null ? Hash.NONE : before.hash();
    Hash hash = chain.of(previous.bytes(), record.content(chain).raw());
    if (!record.previous().equals(previous) || !record.hash().equals(hash)) {
      return List.of(Finding.of(StoreCode.BROKEN_CHAIN).in(where));
    }
    return List.of();
  }

  private static final String SELECT = "SELECT content, previous_hash, hash FROM log_record";

  private static Optional<LogRecord> one(Connection connection, String where, Object... values)
      throws SQLException {
    return Sql.first(connection, SELECT + where, RecordLog::read, values);
  }

  private static LogRecord read(ResultSet rows) throws SQLException {
    return LogRecord.read(
        Canonical.of(rows.getBytes(1)), Hash.of(rows.getBytes(2)), Hash.of(rows.getBytes(3)));
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
