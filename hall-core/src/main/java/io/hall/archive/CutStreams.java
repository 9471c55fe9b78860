package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.store.ChainHash;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.StreamPart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the streams of an archive and where each begins and ends (取流水). */
final class CutStreams {

  private final RecordLog log;
  private final ChainHash chain;
  private final CutTables tables;

  CutStreams(RecordLog log, ChainHash chain, CutTables tables) {
    this.log = log;
    this.chain = chain;
    this.tables = tables;
  }

  /**
   * Returns the parts of all streams as they are now, by name.
   *
   * @param before the last day of the archive before, if there was one
   */
  List<StreamPart> choose(Connection connection, Optional<BusinessDate> before)
      throws SQLException {
    List<StreamPart> parts = new ArrayList<>();
    for (FiledStream kind : FiledStream.values()) {
      for (String stream : streams(connection, kind)) {
        part(connection, kind, stream, before).ifPresent(parts::add);
      }
    }
    return parts;
  }

  /** Each name is a step through the index, so what lies in the streams costs nothing. */
  private static List<String> streams(Connection connection, FiledStream kind) throws SQLException {
    if (!kind.isMany()) {
      return List.of(kind.begins());
    }
    List<String> streams = new ArrayList<>();
    String end = kind.begins().substring(0, kind.begins().length() - 1) + "0"; // behind the slash
    Optional<String> next = Optional.of(kind.begins());
    while (next.isPresent()) {
      next =
          Sql.first(
              connection,
              "SELECT stream FROM log_record WHERE stream > ? AND stream < ?"
                  + " ORDER BY stream, position LIMIT 1",
              row -> row.getString(1),
              next.get(),
              end);
      next.ifPresent(streams::add);
    }
    return streams;
  }

  private Optional<StreamPart> part(
      Connection connection, FiledStream kind, String stream, Optional<BusinessDate> before)
      throws SQLException {
    Optional<LogRecord> head = log.head(connection, stream);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Optional<StreamPart> earlier = tables.lastPart(connection, stream);
    long last = head.get().position();
    boolean isNew = earlier.isEmpty() || earlier.get().last() < last;
    long first;
    if (kind == FiledStream.BOOK) {
      first = isNew || !isWrittenOff(connection, stream) ? 1 : last + 1;
    } else {
      first = earlier.isEmpty() ? 1 : first(connection, kind, earlier.get(), before);
    }
    return first > last
        ? Optional.empty()
        : Optional.of(new StreamPart(stream, first, last, head.get().hash()));
  }

  private static boolean isWrittenOff(Connection connection, String stream) throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM receipt_book_step s WHERE book = ? AND status = 'WRITTEN_OFF'"
            + " AND position = (SELECT max(position) FROM receipt_book_step m"
            + " WHERE m.book = s.book)",
        stream.substring(FiledStream.BOOK.begins().length()));
  }

  /** Behind what was taken, or at the first record about a day behind that archive's last. */
  private long first(
      Connection connection, FiledStream kind, StreamPart earlier, Optional<BusinessDate> before)
      throws SQLException {
    long[] first = {earlier.last() + 1};
    earlier.read(
        connection,
        chain,
        record -> {
          if (kind.about(record)
              .filter(day -> before.stream().anyMatch(day::isAfter))
              .isPresent()) {
            first[0] = Math.min(first[0], record.position());
          }
        });
    return first[0];
  }
}
