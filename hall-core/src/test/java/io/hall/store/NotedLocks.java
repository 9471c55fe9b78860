package io.hall.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a connection to SQLite and gives itself out for PostgreSQL where {@link Locks}
 * asks; what would be held there is noted.
 */
public final class NotedLocks {

  /** What is noted when the whole store is held. */
  public static final String STORE = "the whole store";

  private final Set<String> held = new TreeSet<>();
  private final String isolation;

  /** As in a transaction that may wait for others. */
  public NotedLocks() {
    this("read committed");
  }

  NotedLocks(String isolation) {
    this.isolation = isolation;
  }

  /** The names that were asked for. */
  public Set<String> held() {
    return held;
  }

  /** Puts this before {@code sqlite}. */
  public Connection on(Connection sqlite) {
    return proxy(
        Connection.class,
        (method, args) ->
            switch (method.getName()) {
              case "getMetaData" -> product();
              case "createArrayOf" -> note((Object[]) args[1]);
              case "prepareStatement" ->
                  sqlite.prepareStatement(inSqlite((String) args[0]), noKeys(args));
              default -> call(sqlite, method, args);
            });
  }

  private static int noKeys(Object[] args) {
    return args.length == 1 ? java.sql.Statement.NO_GENERATED_KEYS : (Integer) args[1];
  }

  private static DatabaseMetaData product() {
    return proxy(DatabaseMetaData.class, (method, args) -> "PostgreSQL");
  }

  private @Nullable Object note(Object[] names) {
    Arrays.stream(names).forEach(name -> held.add((String) name));
    return null;
  }

  private String inSqlite(String sql) {
    if (sql.equals(Locks.TAKE_STORE)) {
      held.add(STORE);
      return "SELECT '" + isolation + "'";
    }
    return sql.contains("pg_advisory_xact_lock_shared")
        ? "SELECT '" + isolation + "' WHERE ? IS NULL"
        : sql;
  }

  private static Object call(Connection sqlite, Method method, Object[] args) throws SQLException {
    try {
      return method.invoke(sqlite, args);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException refused) {
        throw refused;
      }
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /** What stands behind a proxy. */
  @FunctionalInterface
  private interface Answer {
    @Nullable Object to(Method method, Object[] args) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            NotedLocks.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> answer.to(method, args)));
  }
}
