package io.hall.security.session;

import java.sql.Connection;
import java.sql.SQLException;

/** Hears what happens to sessions (SPI), in the transaction in which it does. */
@FunctionalInterface
public interface SessionListener {

  /** Something happened; uses are told as sparingly as they are written. */
  void heard(Connection connection, SessionEvent event) throws SQLException;
}
