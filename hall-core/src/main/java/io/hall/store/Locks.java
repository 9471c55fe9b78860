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
 *
 * <p>Ask before anything is read that depends on it: what was read before may be out of date. Who
 * asks twice in a transaction can meet another who does so in the other order; PostgreSQL then
 * refuses one of the two.
 */
public final class Locks {

  private static final String STORE = "hashtextextended('hall.store', 0)";

  /** In one order for everybody, or two could wait for each other. */
  private static final String TAKE =
      "SELECT current_setting('transaction_isolation'),"
          + " CASE WHEN named THEN pg_advisory_xact_lock(key)::text"
          + " ELSE pg_advisory_xact_lock_shared(key)::text END"
          + " FROM (SELECT false AS named, "
          + STORE
          + " AS key UNION SELECT true, hashtextextended(name, 0) FROM unnest(?) AS name"
          + " ORDER BY named, key) AS keys";

  /** What the transaction of a store begins with. */
  static final String TAKE_STORE =
      "SELECT current_setting('transaction_isolation'), pg_advisory_xact_lock(" + STORE + ")";

  private Locks() {}

  /**
   * Waits until no other transaction holds one of {@code names}, and holds them to the end of this
   * one. All at once: see above.
   *
   * <p>Each name is an entry in the server's table of locks, which by default has room for some
   * 6,000 in all transactions together.
   *
   * @throws IllegalStateException if there is no transaction, or one in PostgreSQL that is not READ
   *     COMMITTED: it would not see what others committed while it waited
   * @throws SQLFeatureNotSupportedException if the database is neither SQLite nor PostgreSQL
   */
  public static void take(Connection connection, String... names) throws SQLException {
    if (othersWrite(connection)) {
      hold(connection, TAKE, connection.createArrayOf("text", names));
    }
  }

  /**
   * Waits until no other transaction holds any name, and holds the whole store to the end of this
   * one: for what is rare and depends on everything, such as closing a day.
   *
   * @throws IllegalStateException as {@link #take} does
   * @throws SQLFeatureNotSupportedException as {@link #take} does
   */
  public static void takeStore(Connection connection) throws SQLException {
    if (othersWrite(connection)) {
      hold(connection, TAKE_STORE);
    }
  }

  private static boolean othersWrite(Connection connection) throws SQLException {
    if (connection instanceof KeptStatements.Lender) {
      return false; // a store's own, which holds everything
    }
    if (connection.getAutoCommit()) {
      throw new IllegalStateException("There is no transaction to join: auto-commit is on");
    }
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "SQLite" -> false;
      case "PostgreSQL" -> true;
      default -> throw new SQLFeatureNotSupportedException("No locks are known in " + product);
    };
  }

  private static void hold(Connection connection, String sql, Object... values)
      throws SQLException {
    List<String> isolation = Sql.list(connection, sql, row -> row.getString(1), values);
    if (!isolation.get(0).equals("read committed")) {
      throw new IllegalStateException(
          "Join a READ COMMITTED transaction, not one that is " + isolation.get(0));
    }
  }
}
