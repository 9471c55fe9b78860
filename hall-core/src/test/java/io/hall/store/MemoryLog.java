package io.hall.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of records in memory that a store takes for its database: quick enough for millions of
 * stores. Nothing in it is guarded, so it is whole only if the store lets one thread in at a time
 * and shows each what the one before did.
 */
final class MemoryLog {

  /** The columns of {@code log_record} as they are inserted, in the order they are asked for. */
  private static final int[] SELECTED = {4, 5, 6, 1, 2};

  private final List<Map<Integer, Object>> rows = new ArrayList<>();
  private int durable;
  private int savepoint;
  private int commits;
  private int failing;
  private boolean begun;
  private boolean overlapped;
  private boolean closed;
  private @Nullable Thread user;

  /** A connection to it; at most one of all its connections is used at a time. */
  Connection connection() {
    return proxy(
        Connection.class,
        (proxy, method, args) ->
            switch (method.getName()) {
              case "prepareStatement" -> statement((String) args[0]);
              case "createStatement" -> statement("");
              case "close" -> alone(() -> closed = true);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  /** Has a commit fail: the first, or one that follows. */
  MemoryLog failingCommit(int number) {
    failing = number;
    return this;
  }

  /**
   * How many records would be there after a loss of power; -1 if two threads were in it at once.
   */
  int durable() {
    return overlapped ? -1 : durable;
  }

  private PreparedStatement statement(String prepared) {
    Map<Integer, Object> values = new HashMap<>();
    return proxy(
        PreparedStatement.class,
        (proxy, method, args) ->
            switch (method.getName()) {
              case "setObject" -> values.put((Integer) args[0], args[1]);
              case "executeQuery" -> alone(() -> result(select(prepared, values)));
              case "executeUpdate" ->
                  alone(() -> update(args == null ? prepared : (String) args[0], values));
              case "clearParameters" -> {
                values.clear();
                yield null;
              }
              default -> null;
            });
  }

  /** Something done in the database. */
  private interface Use {
    Object of() throws SQLException;
  }

  private Object alone(Use use) throws SQLException {
    overlapped |= user != null;
    user = Thread.currentThread();
    try {
      if (closed) {
        throw new SQLException("closed");
      }
      return use.of();
    } finally {
      overlapped |= user != Thread.currentThread();
      user = null;
    }
  }

  private Object update(String sql, Map<Integer, Object> values) throws SQLException {
    switch (sql) {
      case "BEGIN IMMEDIATE" -> begin();
      case "SAVEPOINT work" -> savepoint = rows.size();
      case "ROLLBACK TO work" -> back();
      case "RELEASE work" -> require(begun);
      case "ROLLBACK" -> end(durable);
      case "COMMIT" -> commit();
      default -> {
        require(begun);
        rows.add(Map.copyOf(values));
      }
    }
    return 0;
  }

  private void begin() throws SQLException {
    require(!begun);
    begun = true;
  }

  private void back() throws SQLException {
    require(begun);
    cut(savepoint);
  }

  private void commit() throws SQLException {
    commits++;
    require(commits != failing);
    end(rows.size());
    durable = rows.size();
  }

  private void end(int kept) throws SQLException {
    require(begun);
    cut(kept);
    begun = false;
  }

  private void cut(int kept) {
    rows.subList(kept, rows.size()).clear();
  }

  private static void require(boolean holds) throws SQLException {
    if (!holds) {
      throw new SQLException("refused");
    }
  }

  private @Nullable Map<Integer, Object> select(String sql, Map<Integer, Object> values) {
    return sql.contains("request_id")
        ? rows.stream()
            .filter(row -> Objects.equals(values.get(1), row.get(3)))
            .findFirst()
            .orElse(null)
        : rows.isEmpty() ? null : rows.get(rows.size() - 1);
  }

  private static ResultSet result(@Nullable Map<Integer, Object> row) {
    boolean[] more = {row != null};
    return proxy(
        ResultSet.class,
        (proxy, method, args) -> {
          if (row == null || args == null) {
            boolean next = more[0];
            more[0] = false;
            return next;
          }
          return row.get(SELECTED[(Integer) args[0] - 1]);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(MemoryLog.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
