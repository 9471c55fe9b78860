package io.hall.receipt;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Keeps the caller's transaction free of what a failed operation wrote. */
final class Savepoints {

  private Savepoints() {}

  /** Writes that are kept together or not at all. */
  @FunctionalInterface
  interface Writes<T> {
    T run() throws SQLException;
  }

  /**
   * Runs writes in the transaction of {@code connection}.
   *
   * @throws IllegalStateException if there is no transaction
   */
  static <T> T whole(Connection connection, Writes<T> writes) throws SQLException {
    if (connection.getAutoCommit()) {
      throw new IllegalStateException("There is no transaction to join: auto-commit is on");
    }
    Savepoint before = connection.setSavepoint();
    T result;
    try {
      result = writes.run();
    } catch (SQLException | RuntimeException | Error e) {
      undo(connection, before, e);
      throw e;
    }
    connection.releaseSavepoint(before);
    return result;
  }

  private static void undo(Connection connection, Savepoint to, Throwable because) {
    try {
      connection.rollback(to);
      connection.releaseSavepoint(to);
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }
}
