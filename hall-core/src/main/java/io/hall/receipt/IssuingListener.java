package io.hall.receipt;

import io.hall.store.LogRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Hears, inside the issuing transaction, of every record the register wrote (SPI). What it writes
 * is kept or lost with the record; when it throws, the record is refused.
 */
@FunctionalInterface
public interface IssuingListener {

  /** The record was written and is not yet committed. */
  void recorded(Connection connection, LogRecord record) throws SQLException;

  /** Hears of records that were written together, of several books perhaps, in their order. */
  default void recorded(Connection connection, List<LogRecord> records) throws SQLException {
    for (LogRecord record : records) {
      recorded(connection, record);
    }
  }
}
