package io.hall.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/**
 * A file of SQLite that answers a {@link PostgresStore} as a server would, for what the store does
 * when connections are refused, lost and given back. What only PostgreSQL does is
 * PostgresStoreTest's.
 */
final class StandInServer {

  private static final String SETTING = "SELECT current_setting(?)";

  private final SQLiteDataSource file = new SQLiteDataSource();
  private final List<Session> sessions = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();
  private boolean refusing;
  private boolean autoCommit = true;

  StandInServer(Path folder) {
    Path path = folder.resolve("stand-in.db");
    SqliteStore.createTables(path);
    file.setUrl("jdbc:sqlite:" + path);
    settings.put("fsync", "on");
    settings.put("server_encoding", "UTF8");
  }

  /** Changes what the server says of itself. */
  void set(String name, String value) {
    settings.put(name, value);
  }

  /** Refuses new connections, or lets them through again. */
  void refuse(boolean yes) {
    refusing = yes;
  }

  /** Hands out connections that are not in auto-commit, as some pools do. */
  void withoutAutoCommit() {
    autoCommit = false;
  }

  /** The connections that were made, in order. */
  List<Session> sessions() {
    return sessions;
  }

  DataSource source() {
    return proxy(DataSource.class, (self, method, args) -> connect());
  }

  private Connection connect() throws SQLException {
    if (refusing) {
      throw new SQLException("refused", "08001");
    }
    Session session = new Session(file.getConnection());
    session.real.setAutoCommit(autoCommit);
    sessions.add(session);
    return proxy(Connection.class, session);
  }

  /** One connection, and what became of it. */
  final class Session implements InvocationHandler {

    private final Connection real;
    private final List<String> said = new ArrayList<>();
    private String cutAt = "";
    private String refusedNext = "";
    private boolean cut;
    private boolean closed;

    private Session(Connection real) {
      this.real = real;
    }

    /** Loses the connection, before it says {@code sql} the next time; at once for "". */
    void cutAt(String sql) {
      cutAt = sql;
      cut = sql.isEmpty();
    }

    /** Refuses {@code sql} once and goes on answering. */
    void refuseNext(String sql) {
      refusedNext = sql;
    }

    /** What was said on it. */
    List<String> said() {
      return said;
    }

    boolean isClosed() {
      return closed;
    }

    /** Whether it is in auto-commit, as whoever gets it next will find it. */
    boolean isInAutoCommit() throws SQLException {
      return real.getAutoCommit();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
      return switch (method.getName()) {
        case "isValid" -> !cut;
        case "close" -> close();
        case "createStatement" -> statement("");
        case "prepareStatement" -> statement((String) args[0]);
        default -> call(real, method, args);
      };
    }

    private Object close() throws SQLException {
      closed = true;
      if (cut) {
        real.close();
        throw new SQLException("gone", "08006");
      }
      return "closed";
    }

    private Statement statement(String sql) throws SQLException {
      requireOpen(sql);
      PreparedStatement statement = real.prepareStatement(inSqlite(sql));
      return proxy(
          PreparedStatement.class,
          (self, method, args) -> {
            boolean runs = method.getName().startsWith("execute");
            if (runs) {
              String words = args == null ? sql : (String) args[0];
              requireOpen(words);
              said.add(words);
              requireWilling(words);
              if (isOfTransaction(words)) {
                transact(words);
                return method.getName().equals("execute") ? (Object) false : (Object) 0;
              }
            }
            return call(statement, method, setting(sql, method, args));
          });
    }

    private void requireOpen(String sql) throws SQLException {
      cut |= !cutAt.isEmpty() && sql.startsWith(cutAt);
      if (cut) {
        real.rollback();
        throw new SQLException("lost", "08006");
      }
    }

    private void requireWilling(String sql) throws SQLException {
      if (!refusedNext.isEmpty() && sql.startsWith(refusedNext)) {
        refusedNext = "";
        throw new SQLException("not now");
      }
    }

    private static boolean isOfTransaction(String sql) {
      return sql.startsWith("SET ") || sql.equals("COMMIT") || sql.equals("ROLLBACK");
    }

    private void transact(String sql) throws SQLException {
      if (sql.equals("COMMIT")) {
        real.commit();
      } else if (sql.equals("ROLLBACK")) {
        real.rollback();
      }
    }

    private Object[] setting(String sql, Method method, Object[] args) {
      return sql.equals(SETTING) && method.getName().equals("setObject")
          ? new Object[] {args[0], settings.getOrDefault((String) args[1], "")}
          : args;
    }
  }

  private static String inSqlite(String sql) {
    if (sql.isEmpty() || Session.isOfTransaction(sql)) {
      return "SELECT 1";
    }
    return sql.equals(SETTING) ? "SELECT ?" : sql;
  }

  private static Object call(Object target, Method method, Object... args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            StandInServer.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
