package io.hall.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain JDBC in one line: the values are bound, never glued into the statement. */
public final class Sql {

  private Sql() {}

  /** Reads one row into a value. */
  @FunctionalInterface
  public interface Row<T> {

    /** Reads the present row. */
    T read(ResultSet row) throws SQLException;
  }

  /** Runs one inserting statement. */
  public static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    run(connection, sql, PreparedStatement::executeUpdate, values);
  }

  /**
   * Returns every row of a query.
   *
   * @throws StoreException with {@code STORE-004} if a row holds a value that {@code row} takes for
   *     impossible, such as a date that is none
   */
  public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    return run(connection, sql, statement -> rows(statement, row), values);
  }

  private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
    List<T> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(read(row, rows));
      }
    }
    return all;
  }

  /** What the database holds may be damaged: a value that cannot be one has its code too. */
  private static <T> T read(Row<T> row, ResultSet rows) throws SQLException {
    try {
      return row.read(rows);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw StoreException.because(StoreCode.DAMAGED_RECORD, e);
    }
  }

  /** Returns the first row of a query. */
  public static <T> Optional<T> first(
      Connection connection, String sql, Row<T> row, Object... values) throws SQLException {
    return list(connection, sql, row, values).stream().findFirst();
  }

  /** Whether a query has a row. */
  public static boolean exists(Connection connection, String sql, Object... values)
      throws SQLException {
    return first(connection, sql, row -> true, values).isPresent();
  }

  /** Does something with a statement whose values are bound. */
  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private static <T> T run(Connection connection, String sql, Use<T> use, Object... values)
      throws SQLException {
    if (connection instanceof KeptStatements.Lender lender) {
      PreparedStatement lent = lender.take(sql);
      try {
        return used(lent, use, values);
      } finally {
        lender.giveBack(sql, lent);
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return used(statement, use, values);
    }
  }

  private static <T> T used(PreparedStatement statement, Use<T> use, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return use.of(statement);
  }
}
