package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;

/**
 * Locks by name, for a transaction that reads something and writes what follows from it: the head
 * of a stream and the next record, whether a payment has its receipt and the receipt.
 *
 * <p>Where SQLite writes, the whole file is held already, and nothing is done. In PostgreSQL other
 * transactions write at the same time. Those that join the application's transaction hold the store
 * together and each its names alone; the transaction of a {@link Store} holds the whole store alone
 * and needs no names. All of it ends with the transaction, and with a savepoint that is rolled
 * back.
 */
public final class Locks {

  /** What a store's own transaction holds alone, and every other one shared. */
  private static final String STORE = "hall.store";

  /** In one order for everybody, or two could wait for each other. */
  private static final String TAKE =
      "SELECT current_setting('transaction_isolation'),"
          + " CASE WHEN name THEN pg_advisory_xact_lock(key)::text"
          + " ELSE pg_advisory_xact_lock_shared(key)::text END"
          + " FROM (SELECT false AS name, hashtextextended('"
          + STORE
          + "', 0) AS key UNION SELECT true, hashtextextended(asked, 0) FROM unnest(?) AS asked"
          + " ORDER BY name, key) AS keys";

  /** The same for the transaction of a store. */
  static final String TAKE_STORE =
      "SELECT pg_advisory_xact_lock(hashtextextended('" + STORE + "', 0))";

  private Locks() {}

  /**
   * Waits until no other transaction holds one of {@code names}, and holds them to the end of this
   * one. Ask for all names at once and before anything is read that depends on them: what was read
   * before may be out of date, and who asks twice can meet another who does so in the other order;
   * PostgreSQL then refuses one of the two.
   *
   * <p>Each name is an entry in the server's table of locks, which by default has room for some
   * 6,000 in all transactions together.
   *
   * @throws IllegalStateException if there is no transaction, or one in PostgreSQL that is not READ
   *     COMMITTED: it would not see what others committed while it waited
   * @throws SQLFeatureNotSupportedException if the database is neither SQLite nor PostgreSQL
   */
  public static void take(Connection connection, String... names) throws SQLException {
    if (connection instanceof KeptStatements.Lender) {
      return; // a store's own, which holds everything
    }
    if (connection.getAutoCommit()) {
      throw new IllegalStateException("There is no transaction to hold locks: auto-commit is on");
    }
    String product = connection.getMetaData().getDatabaseProductName();
    switch (product) {
      case "SQLite" -> {}
      case "PostgreSQL" -> takeAdvisory(connection, names);
      default -> throw new SQLFeatureNotSupportedException("No locks are known in " + product);
    }
  }

  private static void takeAdvisory(Connection connection, String... names) throws SQLException {
    List<String> isolation =
        Sql.list(
            connection, TAKE, row -> row.getString(1), connection.createArrayOf("text", names));
    if (!isolation.get(0).equals("read committed")) {
      throw new IllegalStateException(
          "Join a READ COMMITTED transaction, not one that is " + isolation.get(0));
    }
  }
}
