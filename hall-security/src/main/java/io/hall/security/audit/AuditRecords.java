package io.hall.security.audit;

import io.hall.payment.HallCode;
import io.hall.security.audit.AuditBytes.Sealed;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the audit log back for an auditor (审计查阅): one stream, from its end to its beginning, a page
 * at a time. Nothing is verified here; {@link AuditVerifier} does that. Works in the caller's
 * transaction; safe for use by several threads.
 */
public final class AuditRecords {

  /** So many records are looked at for one page at most, found or not. */
  public static final int MOST_LOOKED_AT = 5_000;

  private static final int AT_ONCE = 500;

  private final ChainHash chain;

  /** Reads the log of {@code store}. */
  public AuditRecords(Store store) {
    this.chain = store.chain();
  }

  /**
   * An event where it stands.
   *
   * @param position its place in the stream, from 1
   * @param at when it was written
   * @param event what was done
   * @param record the hash of its record
   */
  public record Entry(long position, Instant at, AuditEvent event, Hash record) {}

  /**
   * What is asked for.
   *
   * @param from the first instant
   * @param until the instant behind the last
   * @param actor part of a staff number; empty for anybody's
   * @param action how the action begins, such as {@code account.}; empty for any
   * @param resource part of what it was done to; empty for anything
   */
  public record Query(Instant from, Instant until, String actor, String action, String resource) {

    private boolean fits(Entry entry) {
      AuditEvent event = entry.event();
      return !entry.at().isBefore(from)
          && entry.at().isBefore(until)
          && event.action().startsWith(action)
          && event.resource().contains(resource)
          && event.actor().value().contains(actor);
    }
  }

  /**
   * A page of events, the newest first.
   *
   * @param entries what was found
   * @param older the position before which an older page goes on; empty at the beginning
   */
  public record Page(List<Entry> entries, Optional<Long> older) {

    /** Copies the list. */
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** Returns the logs that there are: the company's, which is empty, and those of halls. */
  public List<Optional<HallCode>> logs(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT stream FROM log_record WHERE position = 1 AND (stream = ? OR stream LIKE ?)"
            + " ORDER BY stream",
        row -> hall(row.getString(1)),
        AuditLog.COMPANY,
        AuditLog.COMPANY + "/%");
  }

  private static Optional<HallCode> hall(String stream) {
    return stream.equals(AuditLog.COMPANY)
        ? Optional.empty()
        : Optional.of(new HallCode(stream.substring(AuditLog.COMPANY.length() + 1)));
  }

  /** Returns the record at a position, head or event; empty where there is none. */
  public Optional<LogRecord> at(Connection connection, Optional<HallCode> hall, long position)
      throws SQLException {
    return records(connection, AuditLog.stream(hall), position, position - 1).stream().findFirst();
  }

  /** Returns the event at a position; empty where there is none, or a head. */
  public Optional<Entry> entry(Connection connection, Optional<HallCode> hall, long position)
      throws SQLException {
    return at(connection, hall, position).flatMap(AuditRecords::entry);
  }

  private static Optional<Entry> entry(LogRecord record) {
    if (!record.kind().equals(AuditBytes.EVENT)) {
      return Optional.empty();
    }
    Canonical.Reader in = record.body().read();
    Sealed.read(in);
    return Optional.of(
        new Entry(record.position(), record.at(), AuditBytes.event(in), record.hash()));
  }

  /**
   * Returns a page.
   *
   * @param before where the page before ended; empty for the first, which begins with the newest
   * @param most how many events it has at most
   */
  public Page page(
      Connection connection, Optional<HallCode> hall, Query query, Optional<Long> before, int most)
      throws SQLException {
    String stream = AuditLog.stream(hall);
    long at = before.isPresent() ? before.get() - 1 : last(connection, stream, query.until());
    long end = Math.max(0, at - MOST_LOOKED_AT);
    List<Entry> found = new ArrayList<>();
    while (at > end) {
      long next = Math.max(end, at - AT_ONCE);
      for (LogRecord record : records(connection, stream, at, next)) {
        if (record.at().isBefore(query.from())) {
          return new Page(found, Optional.empty());
        }
        entry(record).filter(query::fits).ifPresent(found::add);
        if (found.size() == most) {
          return new Page(found, older(record.position() - 1));
        }
      }
      at = next;
    }
    return new Page(found, older(at));
  }

  private static Optional<Long> older(long at) {
    return at > 0 ? Optional.of(at + 1) : Optional.empty();
  }

  /** The last position of before an instant; a clock that went back a little moves it a little. */
  private long last(Connection connection, String stream, Instant until) throws SQLException {
    long low = 0;
    long high =
        Sql.first(
                connection,
                "SELECT coalesce(max(position), 0) FROM log_record WHERE stream = ?",
                row -> row.getLong(1),
                stream)
            .orElseThrow();
    while (low < high) {
      long middle = (low + high + 1) / 2;
      boolean before =
          records(connection, stream, middle, middle - 1).stream()
              .anyMatch(record -> record.at().isBefore(until));
      low = before ? middle : low;
      high = before ? high : middle - 1;
    }
    return low;
  }

  private List<LogRecord> records(Connection connection, String stream, long from, long downTo)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT content, previous_hash FROM log_record WHERE stream = ? AND position <= ?"
            + " AND position > ? ORDER BY position DESC",
        row -> LogRecord.of(chain, Hash.of(row.getBytes(2)), Canonical.of(row.getBytes(1))),
        stream,
        from,
        downTo);
  }
}
