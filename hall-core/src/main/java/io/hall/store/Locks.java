package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Holds names until the end of a transaction, so that one transaction at a time acts on each. */
public final class Locks {

  private Locks() {}

  /** Takes all of {@code names}. */
  public static void take(Connection connection, Collection<String> names) throws SQLException {
    // SQLite: a transaction that writes holds the whole file from its beginning
  }
}
