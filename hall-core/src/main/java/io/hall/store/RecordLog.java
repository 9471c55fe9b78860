package io.hall.store;

import io.hall.check.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The append-only log (只增不改的流水): streams of records, each chained to the one before.
 *
 * <p>Works on the caller's connection and inside the caller's transaction; it caches nothing, so
 * what is rolled back was never there. What it reads it holds against its hash: a record that was
 * changed is refused with {@code STORE-005}, a personal text with {@code STORE-009}. Personal
 * fields stand in a table of their own, with their salt, sealed together by a {@link
 * PersonalCipher} if the log has one, and can be erased on their date; the chain holds only their
 * commitment. Safe for use by several threads, each with its own connection.
 */
public final class RecordLog {

  private static final String SELECT =
      "SELECT content, previous_hash, hash, stream, position FROM log_record";
  private static final String INSERT =
      "INSERT INTO log_record(stream, position, request_id, content, previous_hash, hash)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  static final String INSERT_PERSONAL =
      "INSERT INTO personal_text(stream, position, salt, content) VALUES (?, ?, ?, ?)";

  /** Or a long stream would have to fit into memory before its first record is looked at. */
  private static final int ROWS_AT_A_TIME = 1_000;

  private final ChainHash hash;
  private final Chain chain;
  private final Optional<PersonalCipher> cipher;

  /** Makes a log chained by {@code hash}, with personal texts in clear. */
  public RecordLog(ChainHash hash) {
    this(hash, Optional.empty());
  }

  /** Makes a log chained by {@code hash}; {@link Store#log} makes the one that fits a store. */
  public RecordLog(ChainHash hash, Optional<PersonalCipher> cipher) {
    this.hash = hash;
    this.chain = new Chain(hash);
    this.cipher = cipher;
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
      throw StoreException.conflict();
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
    return append(connection, List.of(entry), head).get(0);
  }

  /**
   * Appends entries of one stream behind {@code head}, one behind the other, in a few statements;
   * otherwise as {@link #append(Connection, Entry, Optional)}.
   */
  public List<LogRecord> append(
      Connection connection, List<Entry> entries, Optional<LogRecord> head) throws SQLException {
    List<LogRecord> records = new ArrayList<>(entries.size());
    List<Object[]> rows = new ArrayList<>(entries.size());
    List<Object[]> texts = new ArrayList<>(entries.size());
    TextRows textRows = TextRows.on(connection, cipher);
    Optional<LogRecord> last = head;
    for (Entry entry : entries) {
      Chain.Link link = chain.next(last, entry);
      records.add(link.record());
      rows.add(row(link));
      if (link.salt().length > 0) {
        texts.add(text(textRows, link, entry.personal()));
      }
      last = Optional.of(link.record());
    }
    Sql.insertAll(connection, INSERT, rows);
    Sql.insertAll(connection, INSERT_PERSONAL, texts);
    if (connection instanceof KeptStatements.Lender lender && last.isPresent()) {
      lender.appended(last.get().stream());
    }
    return records;
  }

  private static Object[] row(Chain.Link link) {
    LogRecord record = link.record();
    return new Object[] {
      record.stream(),
      record.position(),
      record.request().value(),
      link.content().raw(),
      record.previous().raw(),
      record.hash().raw()
    };
  }

  private static Object[] text(TextRows rows, Chain.Link link, Canonical personal)
      throws SQLException {
    LogRecord record = link.record();
    TextRows.Salted salted = new TextRows.Salted(link.salt(), personal.raw());
    return rows.row(record.stream(), record.position(), salted);
  }

  /** Returns the last record of a stream. */
  public Optional<LogRecord> head(Connection connection, String stream) throws SQLException {
    return one(connection, " WHERE stream = ? ORDER BY position DESC LIMIT 1", stream);
  }

  /** Returns the record that a request wrote, if it did: the answer to an unknown outcome. */
  public Optional<LogRecord> find(Connection connection, RequestId request) throws SQLException {
    return one(connection, " WHERE request_id = ?", request.value());
  }

  /**
   * Returns the record that a request wrote, if it did, for a register that answers a repeated
   * request as it answered the first.
   *
   * @throws StoreException with {@code STORE-003} if the request wrote something of another kind;
   *     then nothing of its body may be read
   */
  public Optional<LogRecord> earlier(Connection connection, RequestId request, String kind)
      throws SQLException {
    Optional<LogRecord> earlier = find(connection, request);
    if (earlier.isPresent() && !earlier.get().kind().equals(kind)) {
      throw StoreException.conflict();
    }
    return earlier;
  }

  /**
   * Whether a request wrote this before.
   *
   * @throws StoreException with {@code STORE-003} if it wrote anything else
   */
  public boolean isRepeated(Connection connection, RequestId request, String kind, Canonical body)
      throws SQLException {
    Optional<LogRecord> earlier = earlier(connection, request, kind);
    if (earlier.isPresent()) {
      requireSame(earlier.get(), body);
    }
    return earlier.isPresent();
  }

  /**
   * Refuses a request that asks under the name of an earlier one for something else.
   *
   * @param body what it would write now
   * @throws StoreException with {@code STORE-003}
   */
  public static void requireSame(LogRecord earlier, Canonical body) {
    if (!earlier.body().equals(body)) {
      throw StoreException.conflict();
    }
  }

  /**
   * The same with personal texts. Of those that were erased on their date only their presence can
   * be compared.
   */
  public void requireSame(
      Connection connection, LogRecord earlier, Canonical body, Canonical personal)
      throws SQLException {
    requireSame(earlier, body);
    boolean same =
        earlier.commitment().isPresent() == !personal.isEmpty()
            && (personal.isEmpty()
                || personal(connection, earlier).map(personal::equals).orElse(true));
    if (!same) {
      throw StoreException.conflict();
    }
  }

  /** Returns the records that these requests wrote, of those that did. */
  public Map<RequestId, LogRecord> find(Connection connection, Collection<RequestId> requests)
      throws SQLException {
    List<String> ids = requests.stream().map(RequestId::value).toList();
    return Sql.listIn(connection, SELECT + " WHERE request_id", this::read, "", ids).stream()
        .collect(Collectors.toMap(LogRecord::request, record -> record));
  }

  /** Returns the record at a position of a stream. */
  public Optional<LogRecord> at(Connection connection, String stream, long position)
      throws SQLException {
    return one(connection, " WHERE stream = ? AND position = ?", stream, position);
  }

  /**
   * Returns the personal fields of a record; empty when it has none or they were erased.
   *
   * @throws StoreException with {@code STORE-009} if they are not those that were written, or
   *     {@code STORE-042} if they are sealed and the key to them is not at hand
   */
  public Optional<Canonical> personal(Connection connection, LogRecord record) throws SQLException {
    Optional<TextRows.Salted> row =
        Sql.first(
            connection,
            "SELECT salt, content FROM personal_text WHERE stream = ? AND position = ?",
            found -> new TextRows.Salted(bytes(found, 1), bytes(found, 2)),
            record.stream(),
            record.position());
    return row.isEmpty() ? Optional.empty() : opened(connection, record, row.get());
  }

  private Optional<Canonical> opened(
      Connection connection, LogRecord record, TextRows.Salted stored) throws SQLException {
    Optional<TextRows.Salted> text =
        TextRows.on(connection, cipher).read(record.stream(), record.position(), stored);
    if (text.isPresent() && !text.get().fits(record.commitment(), hash)) {
      throw StoreException.of(StoreCode.CHANGED_TEXT);
    }
    return text.map(salted -> Canonical.owning(salted.text()));
  }

  /** Hands every record of a stream to {@code reader}, in order. */
  public void forEach(Connection connection, String stream, Consumer<LogRecord> reader)
      throws SQLException {
    forEach(connection, stream, 1, reader);
  }

  /** Hands every record of a stream from position {@code from} on to {@code reader}, in order. */
  public void forEach(Connection connection, String stream, long from, Consumer<LogRecord> reader)
      throws SQLException {
    each(
        connection,
        SELECT + " WHERE stream = ? AND position >= ? ORDER BY position",
        row -> reader.accept(read(row)),
        stream,
        from);
  }

  /**
   * Hands the content of every record of a stream from position {@code from} on to {@code reader},
   * in order, as it lies there: nothing is rebuilt and nothing is held against a hash.
   */
  public void contents(Connection connection, String stream, long from, Consumer<Canonical> reader)
      throws SQLException {
    each(
        connection,
        "SELECT content FROM log_record WHERE stream = ? AND position >= ? ORDER BY position",
        row -> reader.accept(Canonical.owning(bytes(row, 1))),
        stream,
        from);
  }

  /**
   * Rebuilds every hash of a stream from the bytes that lie in the database and returns what does
   * not fit, each {@code in} stream, colon and position; empty when all does. Personal texts that
   * are still there are held against their commitments; sealed ones whose key is not at hand cannot
   * be, and are counted in one {@code STORE-042} at the first of them.
   *
   * <p>Records cut off at the end leave no trace in the file: only a head noted elsewhere shows it.
   */
  public List<Finding> verify(Connection connection, String stream) throws SQLException {
    return verify(connection, stream, record -> {}).findings().list();
  }

  /**
   * Does what {@link #verify(Connection, String)} does, and on the same pass hands every record
   * whose bytes can be read to {@code reader}, in order, found fault with or not.
   */
  public VerifiedStream verify(Connection connection, String stream, Consumer<RawRecord> reader)
      throws SQLException {
    StreamCheck check = new StreamCheck(hash, TextRows.on(connection, cipher), stream, reader);
    each(connection, StreamCheck.SELECT, check::next, stream);
    return check.result();
  }

  /**
   * Writes a stream into {@code file}, record by record, as {@code docs/formats/chain-file.md}
   * says: no personal text, and no opinion about what it finds.
   *
   * @throws IOException if the file is there already or cannot be written
   */
  public void export(Connection connection, String stream, Path file)
      throws SQLException, IOException {
    try (ChainFileWriter out = ChainFileWriter.create(file, stream, hash.name())) {
      each(
          connection,
          "SELECT content, hash FROM log_record WHERE stream = ? ORDER BY position",
          row -> out.add(bytes(row, 1), bytes(row, 2)),
          stream);
    }
  }

  /** Does something with the present row. */
  @FunctionalInterface
  interface Step {
    void take(ResultSet row) throws SQLException;
  }

  /** Goes through the rows of a query, of which only some are in memory at a time. */
  static void each(Connection connection, String sql, Step step, Object... values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
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

  /** A record whose bytes are not those that were hashed is told to nobody; its place is named. */
  private LogRecord read(ResultSet row) throws SQLException {
    try {
      return checked(row);
    } catch (StoreException e) {
      throw StoreException.of(e.finding().in(row.getString(4) + ":" + row.getLong(5)));
    }
  }

  private LogRecord checked(ResultSet row) throws SQLException {
    Canonical content = Canonical.owning(bytes(row, 1));
    Hash previous = Hash.of(bytes(row, 2));
    Hash own = Hash.of(bytes(row, 3));
    if (!hash.of(previous.raw(), content.raw()).equals(own)) {
      throw StoreException.of(StoreCode.BROKEN_CHAIN);
    }
    return LogRecord.read(content, hash, previous, own);
  }

  /** A damaged file may hold nothing where its own rules forbid it. */
  static byte[] bytes(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column))
        .orElseThrow(() -> StoreException.of(StoreCode.DAMAGED_RECORD));
  }
}
