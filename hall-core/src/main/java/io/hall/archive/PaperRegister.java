package io.hall.archive;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.Hash;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps papers as they were printed and signed (归档文件登记): the very bytes, and a record with their
 * digest in the log. What is kept stays; a correction is another paper. Works in the caller's
 * transaction. Safe for use by several threads, each with its own connection.
 */
public final class PaperRegister {

  /** How many bytes a paper may have: 64 MiB. */
  public static final int MOST = 64 << 20;

  private final RecordLog log;
  private final Clock clock;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public PaperRegister(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
  }

  /**
   * Keeps a paper. A request asked again, and another request for the same paper with the same
   * content, give the same answer again.
   *
   * @param content its bytes, 1 to {@link #MOST}; not changed and not kept
   * @throws CheckFailedException with {@code ARCHIVE-005} (too large, or empty) or {@code
   *     ARCHIVE-006} (there is another paper of this name)
   * @throws StoreException with {@code STORE-003} if the request id was used for something else
   */
  public KeptPaper keep(Connection connection, RequestId request, Paper paper, byte[] content)
      throws SQLException {
    if (content.length == 0 || content.length > MOST) {
      throw refused(
          Finding.of(ArchiveCode.PAPER_SIZE).with("size", content.length).with("most", MOST));
    }
    Canonical body = PaperBytes.body(paper, content.length, digest(content));
    Locks.take(connection, paper.stream());
    Optional<KeptPaper> earlier = earlier(connection, request, paper, body);
    return earlier.isPresent()
        ? earlier.get()
        : keepFirst(connection, request, paper, body, content);
  }

  private Optional<KeptPaper> earlier(
      Connection connection, RequestId request, Paper paper, Canonical body) throws SQLException {
    Optional<LogRecord> asked = log.find(connection, request);
    if (asked.isPresent()) {
      if (!isSame(asked.get(), paper, body)) {
        throw StoreException.conflict();
      }
      return asked.map(PaperBytes::read);
    }
    Optional<LogRecord> named = record(connection, paper.stream(), paper.name());
    if (named.isPresent() && !isSame(named.get(), paper, body)) {
      throw refused(Finding.of(ArchiveCode.PAPER_TAKEN).with("name", paper.name()));
    }
    return named.map(PaperBytes::read);
  }

  private static boolean isSame(LogRecord record, Paper paper, Canonical body) {
    return record.kind().equals(PaperBytes.KEPT)
        && record.stream().equals(paper.stream())
        && record.body().equals(body);
  }

  private KeptPaper keepFirst(
      Connection connection, RequestId request, Paper paper, Canonical body, byte[] content)
      throws SQLException {
    LogRecord record =
        log.append(
            connection,
            new Entry(
                paper.stream(),
                PaperBytes.KEPT,
                request,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                body,
                Canonical.EMPTY));
    Sql.insert(
        connection,
        "INSERT INTO paper_content VALUES (?, ?, ?, ?)",
        record.stream(),
        record.position(),
        paper.name(),
        content);
    return PaperBytes.read(record);
  }

  /**
   * Returns the paper of this name, if there is one.
   *
   * @param hall whose; empty for the company's
   * @param name as {@link Paper#name} has it
   */
  public Optional<KeptPaper> find(Connection connection, Optional<HallCode> hall, String name)
      throws SQLException {
    return record(connection, Paper.stream(hall), name).map(PaperBytes::read);
  }

  /** Returns all papers of a hall, or of the company, in the order in which they were kept. */
  public List<KeptPaper> all(Connection connection, Optional<HallCode> hall) throws SQLException {
    List<KeptPaper> all = new ArrayList<>();
    log.forEach(connection, Paper.stream(hall), record -> all.add(PaperBytes.read(record)));
    return all;
  }

  /**
   * Returns the bytes of a paper.
   *
   * @throws CheckFailedException with {@code ARCHIVE-007} if they are missing or not those that its
   *     record names
   */
  public byte[] content(Connection connection, KeptPaper kept) throws SQLException {
    return Sql.first(
            connection,
            "SELECT content FROM paper_content WHERE stream = ? AND position = ?",
            row -> row.getBytes(1),
            kept.paper().stream(),
            kept.position())
        .filter(content -> digest(content).equals(kept.digest()))
        .orElseThrow(
            () -> refused(Finding.of(ArchiveCode.PAPER_CHANGED).with("name", kept.paper().name())));
  }

  private Optional<LogRecord> record(Connection connection, String stream, String name)
      throws SQLException {
    Optional<Long> position =
        Sql.first(
            connection,
            "SELECT position FROM paper_content WHERE stream = ? AND name = ?",
            row -> row.getLong(1),
            stream,
            name);
    return position.isEmpty()
        ? Optional.empty()
        : Optional.of(
            log.at(connection, stream, position.get())
                .orElseThrow(() -> StoreException.of(Finding.of(StoreCode.MISSING_RECORD))));
  }

  private static Hash digest(byte[] content) {
    return Hash.of(ChainHash.SHA_256.digest().digest(content));
  }

  private static CheckFailedException refused(Finding finding) {
    return new CheckFailedException(finding);
  }
}
