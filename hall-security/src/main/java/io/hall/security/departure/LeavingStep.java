package io.hall.security.departure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Takes one kind of thing from somebody who leaves (SPI): sessions, grants, keys, numbers. Safe for
 * use by several threads.
 */
@FunctionalInterface
public interface LeavingStep {

  /**
   * Does it in the transaction of the departure, which is lost as a whole if this throws, and
   * returns what became of what: nothing at all is an answer too, with a count of 0.
   */
  List<Left> leave(Connection connection, Leaving leaving) throws SQLException;
}
