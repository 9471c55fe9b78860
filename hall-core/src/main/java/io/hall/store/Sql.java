package io.hall.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    try (PreparedStatement statement = bound(connection, sql, values)) {
      statement.executeUpdate();
    }
  }

  /** Returns every row of a query. */
  public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    List<T> all = new ArrayList<>();
    try (PreparedStatement statement = bound(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(row.read(rows));
      }
    }
    return all;
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

  private static PreparedStatement bound(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
