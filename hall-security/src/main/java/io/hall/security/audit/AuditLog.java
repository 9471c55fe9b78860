package io.hall.security.audit;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.proof.Checkpoint;
import io.hall.proof.MerkleAccumulator;
import io.hall.proof.MerkleTree;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.Sealer;
import io.hall.security.audit.AuditBytes.Sealed;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.Hash;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The audit log (审计日志): a stream of records for each hall and one for the company, so that halls do
 * not wait for each other. The records of a stream are the leaves of a tree whose heads are sealed,
 * kept in the stream as records of their own, printed on the daily report and held by terminals;
 * {@code docs/formats/audit-log.md} publishes all of it.
 *
 * <p>A head is due before the next event once 100 records stand without one, or the last is a
 * minute old; then the event is written only if the head can be sealed. {@link #seal} makes one at
 * once: at the day's close, and from a timer where nothing happens for a while.
 *
 * <p>Works in the caller's transaction and caches nothing. Safe for use by several threads.
 */
public final class AuditLog implements AuditTrail {

  /** The company's own stream. */
  public static final String COMPANY = "audit";

  /** So many records stand without a head at most, the last head's own record included. */
  static final int MOST_UNSEALED = 100;

  static final Duration OLDEST_HEAD = Duration.ofSeconds(60);

  private final ChainHash chain;
  private final RecordLog log;
  private final Clock clock;
  private final String company;
  private final List<Sealer> sealers;

  /**
   * Makes a log in {@code store}.
   *
   * @param company whose log it is, as its heads name it; one line of at most 150 characters
   * @param sealers what seals the heads: one key, or several of different algorithms
   */
  public AuditLog(Store store, Clock clock, String company, List<Sealer> sealers) {
    if (sealers.isEmpty()) {
      throw new IllegalArgumentException(
          "The heads of an audit log are sealed by at least one key");
    }
    this.chain = store.chain();
    this.log = new RecordLog(chain);
    this.clock = clock;
    this.company = company;
    this.sealers = List.copyOf(sealers);
  }

  /** Returns the stream of a hall; empty stands for the company as a whole. */
  public static String stream(Optional<HallCode> hall) {
    return hall.map(code -> COMPANY + "/" + code).orElse(COMPANY);
  }

  /** Returns whose tree the heads of a stream say they are of. */
  static String origin(String company, String stream) {
    return company + " " + stream;
  }

  /**
   * Writes an event behind the last one of its hall, and before it a head if one is due.
   *
   * @throws SQLException if it cannot be written
   * @throws CheckFailedException if a head is due and cannot be sealed
   */
  @Override
  public void record(Connection connection, AuditEvent event) throws SQLException {
    record(connection, List.of(event));
  }

  /** Writes events, those of one hall in a few statements. */
  @Override
  public void record(Connection connection, List<AuditEvent> events) throws SQLException {
    Map<String, List<AuditEvent>> streams = new TreeMap<>();
    for (AuditEvent event : events) {
      streams.computeIfAbsent(stream(event.hall()), stream -> new ArrayList<>()).add(event);
    }
    for (Map.Entry<String, List<AuditEvent>> stream : streams.entrySet()) {
      end(connection, stream.getKey()).record(stream.getValue());
    }
  }

  /**
   * Seals a stream as it stands, and returns its head: the one it ends with if nothing was written
   * since.
   *
   * @throws CheckFailedException if it cannot be sealed, or {@link AuditCode#CHANGED} if the last
   *     head was changed
   */
  public SealedCheckpoint seal(Connection connection, Optional<HallCode> hall) throws SQLException {
    End end = end(connection, stream(hall));
    return end.isSealed() ? AuditBytes.head(end.last.orElseThrow()) : end.seal();
  }

  /** Returns the last head of a stream; empty as long as it has none. Nothing is verified. */
  public Optional<SealedCheckpoint> head(Connection connection, Optional<HallCode> hall)
      throws SQLException {
    String stream = stream(hall);
    Optional<LogRecord> last = log.head(connection, stream);
    return last.isEmpty()
        ? Optional.empty()
        : headRecord(connection, stream, Sealed.of(last.get())).map(AuditBytes::head);
  }

  /**
   * Returns the tree over all records of a stream, whose leaf {@code n} is the record at position
   * {@code n + 1}: what proves that a record is in it, and that one of its heads follows from
   * another. It reads the whole stream.
   */
  public MerkleTree tree(Connection connection, Optional<HallCode> hall) throws SQLException {
    MerkleTree tree = new MerkleTree(chain);
    log.contents(connection, stream(hall), 1, content -> tree.append(leaf(chain, content)));
    return tree;
  }

  static Hash leaf(ChainHash chain, Canonical content) {
    return MerkleTree.leafHash(chain, content.bytes());
  }

  private Optional<LogRecord> headRecord(Connection connection, String stream, Sealed sealed)
      throws SQLException {
    return log.at(connection, stream, sealed.size() + 1)
        .filter(record -> record.kind().equals(AuditBytes.HEAD));
  }

  private End end(Connection connection, String stream) throws SQLException {
    Locks.take(connection, stream);
    return new End(connection, stream, log.head(connection, stream));
  }

  /** The end of a stream in one transaction. Not safe for use by several threads. */
  private final class End {

    private final Connection connection;
    private final String stream;
    private final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    private Optional<LogRecord> last;

    End(Connection connection, String stream, Optional<LogRecord> last) {
      this.connection = connection;
      this.stream = stream;
      this.last = last;
    }

    Sealed sealed() {
      return last.map(Sealed::of).orElse(new Sealed(0, now));
    }

    boolean isSealed() {
      return last.filter(record -> record.kind().equals(AuditBytes.HEAD)).isPresent();
    }

    void record(List<AuditEvent> events) throws SQLException {
      for (int at = 0; at < events.size(); ) {
        if (isDue()) {
          seal();
        }
        int to = (int) Math.min(events.size(), at + room());
        append(AuditBytes.EVENT, bodies(events.subList(at, to)));
        at = to;
      }
    }

    private List<Canonical> bodies(List<AuditEvent> events) {
      return events.stream().map(event -> AuditBytes.event(sealed(), event)).toList();
    }

    /** How many records may stand behind the last one before a head is due. */
    private long room() {
      return MOST_UNSEALED - last.map(LogRecord::position).orElse(0L) + sealed().size();
    }

    private boolean isDue() {
      boolean old = !sealed().at().plus(OLDEST_HEAD).isAfter(now);
      return room() <= 0 || (old && !isSealed());
    }

    SealedCheckpoint seal() throws SQLException {
      MerkleAccumulator tree = tree();
      Checkpoint head =
          Checkpoint.of(
              origin(company, stream),
              chain,
              tree.head(),
              Map.of(),
              Clock.fixed(now, clock.getZone()));
      SealedCheckpoint made = SealedCheckpoint.of(head, sealers.toArray(Sealer[]::new));
      Sealed sealed = new Sealed(tree.head().size(), now);
      append(AuditBytes.HEAD, List.of(AuditBytes.head(sealed, made, tree)));
      return made;
    }

    /** The tree over the stream, gone on with from its last head. */
    private MerkleAccumulator tree() throws SQLException {
      Sealed sealed = sealed();
      Optional<LogRecord> head = headRecord(connection, stream, sealed);
      MerkleAccumulator tree = head.isEmpty() ? MerkleAccumulator.empty(chain) : resume(head.get());
      log.contents(
          connection, stream, sealed.size() + 1, content -> tree.append(leaf(chain, content)));
      return tree;
    }

    private MerkleAccumulator resume(LogRecord record) {
      Canonical.Reader in = record.body().read();
      long size = Sealed.read(in).size();
      SealedCheckpoint head = AuditBytes.head(in);
      MerkleAccumulator tree = MerkleAccumulator.resume(chain, size, AuditBytes.nodes(in));
      if (!tree.head().equals(head.checkpoint().head())) {
        throw new CheckFailedException(
            Finding.of(AuditCode.CHANGED).in(stream + ":" + record.position()));
      }
      return tree;
    }

    private void append(String kind, List<Canonical> bodies) throws SQLException {
      List<Entry> entries = bodies.stream().map(body -> entry(kind, body)).toList();
      List<LogRecord> records = log.append(connection, entries, last);
      last = Optional.of(records.get(records.size() - 1));
    }

    private Entry entry(String kind, Canonical body) {
      return new Entry(stream, kind, RequestId.next(clock), now, body, Canonical.EMPTY);
    }
  }
}
