package io.hall.archive;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.LogRecord;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The register of matters that are open (未结事项登记): what one of them covers is not destroyed
 * (《会计档案管理办法》第十九条). Works in the caller's transaction; a request asked again gives the same answer
 * again, and with other content it is refused with {@code STORE-003}. Safe for use by several
 * threads, each with its own connection.
 */
public final class LegalHolds {

  private static final String OPEN =
      "SELECT position FROM matter_opened o WHERE NOT EXISTS"
          + " (SELECT 1 FROM matter_closed c WHERE c.matter = o.position)";

  private final RetentionLog log;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public LegalHolds(Store store, Clock clock) {
    this.log = new RetentionLog(store, clock);
  }

  /**
   * Opens a matter.
   *
   * @throws StoreException with {@code STORE-003} if the request id was used for something else
   */
  public Matter open(Connection connection, Matter.Opening ask) throws SQLException {
    RetentionLog.Asked asked =
        new RetentionLog.Asked(ask.request(), Matter.OPENED, ask.body(), ask.words().personal());
    Optional<LogRecord> earlier = log.earlier(connection, asked);
    LogRecord record = earlier.isPresent() ? earlier.get() : log.append(connection, asked);
    if (earlier.isEmpty()) {
      Sql.insert(
          connection,
          "INSERT INTO matter_opened VALUES (?, ?, ?)",
          record.position(),
          ask.scope().kind().name(),
          ask.scope().value());
    }
    return Matter.of(record, log.words(connection, record));
  }

  /**
   * Closes a matter.
   *
   * @throws CheckFailedException with {@code ARCHIVE-076} if it is not open
   * @throws StoreException with {@code STORE-003} if the request id was used for something else
   */
  public void close(Connection connection, Matter.Closing ask) throws SQLException {
    RetentionLog.Asked asked =
        new RetentionLog.Asked(ask.request(), Matter.CLOSED, ask.body(), ask.words().personal());
    if (log.earlier(connection, asked).isEmpty()) {
      Refuse.unless(
          Sql.exists(connection, OPEN + " AND position = ?", ask.matter()),
          Finding.of(HoldCode.NO_OPEN_MATTER).with("matter", ask.matter()));
      Sql.insert(
          connection,
          "INSERT INTO matter_closed VALUES (?, ?, ?, ?)",
          ask.matter(),
          log.append(connection, asked).position(),
          ask.by().value(),
          ask.approvedBy().value());
    }
  }

  /** Returns the matters that are open, in the order in which they were opened. */
  public List<Matter> open(Connection connection) throws SQLException {
    List<Matter> open = new ArrayList<>();
    for (long position : Sql.list(connection, OPEN + " ORDER BY position", row -> row.getLong(1))) {
      LogRecord record = log.at(connection, position);
      open.add(Matter.of(record, log.words(connection, record)));
    }
    return open;
  }
}
