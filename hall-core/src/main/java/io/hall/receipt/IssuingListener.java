package io.hall.receipt;

import io.hall.store.LogRecord;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Hears, inside the issuing transaction, of every record the register wrote (SPI). What it writes
 * is kept or lost with the record; when it throws, the record is refused.
 */
@FunctionalInterface
public interface IssuingListener {

  /** The record was written and is not yet committed. */
  void recorded(Connection connection, LogRecord record) throws SQLException;
}
