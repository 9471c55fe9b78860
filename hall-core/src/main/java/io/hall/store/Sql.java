package io.hall.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Plain JDBC in one line: the values are bound, never glued into the statement. */
public final class Sql {

  private static final int MOST_IN_A_LIST = 64;

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

  /** Runs one statement and returns how many rows it changed. */
  public static int change(Connection connection, String sql, Object... values)
      throws SQLException {
    return run(connection, sql, PreparedStatement::executeUpdate, values);
  }

  /** Runs one inserting statement for each row of values. */
  public static void insertAll(Connection connection, String sql, List<Object[]> rows)
      throws SQLException {
    if (rows.size() == 1) {
      insert(connection, sql, rows.get(0));
    } else if (!rows.isEmpty()) {
      run(connection, sql, statement -> batch(statement, rows));
    }
  }

  private static int[] batch(PreparedStatement statement, List<Object[]> rows) throws SQLException {
    for (Object[] row : rows) {
      bind(statement, row);
      statement.addBatch();
    }
    return statement.executeBatch();
  }

  /**
   * Returns every row of the query {@code before IN (values) after}. The values are bound in lists
   * of few different lengths, the last one repeated, so that the statements can be kept.
   */
  public static <T> List<T> listIn(
      Connection connection, String before, Row<T> row, String after, List<?> values)
      throws SQLException {
    List<T> all = new ArrayList<>();
    for (int from = 0; from < values.size(); from += MOST_IN_A_LIST) {
      List<?> some = values.subList(from, Math.min(values.size(), from + MOST_IN_A_LIST));
      Object[] bound = padded(some);
      String marks = ", ?".repeat(bound.length).substring(2);
      all.addAll(list(connection, before + " IN (" + marks + ")" + after, row, bound));
    }
    return all;
  }

  private static Object[] padded(List<?> values) {
    int size = Math.max(1, Integer.highestOneBit(2 * values.size() - 1));
    Object[] bound = values.toArray(new Object[size]);
    Arrays.fill(bound, values.size(), size, values.get(values.size() - 1));
    return bound;
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

  /**
   * What the database holds may be damaged: a value that cannot be one has its code too, and so has
   * nothing, which a damaged file may hold where its own rules forbid it.
   */
  private static <T> T read(Row<T> row, ResultSet rows) throws SQLException {
    try {
      return row.read(rows);
    } catch (IllegalArgumentException
        | DateTimeException
        | ArithmeticException
        | NullPointerException e) {
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
    return !list(connection, sql, ResultSet::getRow, values).isEmpty();
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
    bind(statement, values);
    return use.of(statement);
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
