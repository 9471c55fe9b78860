package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The streams of the books: where one ends, what time it is there, and the only place where
 * something is appended to one.
 */
final class Journal {

  /** A step back of the clock up to this long is recorded; a longer one wants a confirmation. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final RecordLog log;
  private final Clock clock;
  private final List<IssuingListener> listeners;

  Journal(RecordLog log, Clock clock, List<IssuingListener> listeners) {
    this.log = log;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  RecordLog log() {
    return log;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Tells whoever listens of what was written. */
  void tell(Connection connection, List<LogRecord> records) throws SQLException {
    for (IssuingListener listener : listeners) {
      listener.recorded(connection, records);
    }
  }

  /**
   * Goes to the end of a stream.
   *
   * @throws CheckFailedException with {@code RECEIPT-017} if the clock is too far behind it
   */
  End end(Connection connection, String stream) throws SQLException {
    End end = new End(connection, stream, log.head(connection, stream), now());
    end.requireClock();
    return end;
  }

  /** Goes to the end of a stream to confirm that the clock is right. */
  End endToConfirm(Connection connection, String stream) throws SQLException {
    return new End(connection, stream, log.head(connection, stream), now());
  }

  /** The end of a stream in one transaction. Not safe for use by several threads. */
  final class End {

    private final Connection connection;
    private final String stream;
    private final Instant now;
    private Optional<LogRecord> head;

    private End(Connection connection, String stream, Optional<LogRecord> head, Instant now) {
      this.connection = connection;
      this.stream = stream;
      this.head = head;
      this.now = now;
    }

    String stream() {
      return stream;
    }

    /** The time of what is appended next. */
    Instant now() {
      return now;
    }

    RunningTotals totals() {
      return RunningTotals.of(head);
    }

    boolean clockIsBehind() {
      return head.filter(last -> last.at().isAfter(now)).isPresent();
    }

    private void requireClock() {
      Instant before = head.map(LogRecord::at).orElse(now);
      if (before.minus(TOLERANCE).isAfter(now)) {
        throw new CheckFailedException(
            Finding.of(ReceiptCode.CLOCK_BEHIND).with("at", now).with("before", before));
      }
    }

    /** Appends an entry. */
    LogRecord append(Entry entry) throws SQLException {
      return append(List.of(entry)).get(0);
    }

    private List<LogRecord> append(List<Entry> entries) throws SQLException {
      List<LogRecord> records = new ArrayList<>();
      List<LogRecord> appended = append(entries, records);
      tell(connection, records);
      return appended;
    }

    /**
     * Appends entries one behind the other, and before them what explains a clock set back; all of
     * it is added to {@code untold}, for {@link #tell}.
     */
    List<LogRecord> append(List<Entry> entries, List<LogRecord> untold) throws SQLException {
      List<Entry> all = new ArrayList<>(entries);
      if (clockIsBehind()) {
        all.add(0, clock(clockRequest(), ""));
      }
      List<LogRecord> records = write(all);
      untold.addAll(records);
      return records.subList(all.size() - entries.size(), all.size());
    }

    /** Appends the record that somebody confirmed the clock. */
    void confirm(ClockConfirmation ask) throws SQLException {
      tell(connection, write(List.of(clock(ask.request(), ask.confirmedBy().value()))));
    }

    private List<LogRecord> write(List<Entry> entries) throws SQLException {
      List<LogRecord> records = log.append(connection, entries, head);
      head = Optional.of(records.get(records.size() - 1));
      return records;
    }

    /** A name that no other record of the store can have. */
    private RequestId clockRequest() {
      long position = head.map(LogRecord::position).orElse(0L) + 1;
      byte[] place = (stream + ":" + position).getBytes(StandardCharsets.UTF_8);
      return new RequestId("clock:" + UUID.nameUUIDFromBytes(place));
    }

    private Entry clock(RequestId request, String confirmedBy) {
      Instant before = head.map(LogRecord::at).orElse(now);
      return BookBytes.clock(totals(), stream, request, before, now, confirmedBy);
    }
  }
}
