package io.hall.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the prepared statements of one connection for the next use, since preparing costs SQLite
 * more than running. A statement in use is not kept: whoever asks for the same words meanwhile gets
 * another. Not safe for use by several threads, as its connection is not.
 */
final class KeptStatements implements InvocationHandler {

  /** A connection that lends its kept statements to {@link Sql}. */
  interface Lender {

    /** Returns a statement that nobody else uses. */
    PreparedStatement take(String sql) throws SQLException;

    /** Takes it back when it was used. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException;

    /** Hears that something was appended to a stream, which may yet be taken back. */
    void appended(String stream);

    /** Returns the stream that was appended to last since this was asked; empty for none. */
    Optional<String> appendedTo();
  }

  private static final int MOST = 256;

  private final Connection connection;
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  private Optional<String> appended = Optional.empty();

  private KeptStatements(Connection connection) {
    this.connection = connection;
  }

  /** Returns {@code connection} as one that keeps statements until it is closed. */
  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            KeptStatements.class.getClassLoader(),
            new Class<?>[] {Connection.class, Lender.class},
            new KeptStatements(connection));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    if (method.getDeclaringClass() == Lender.class) {
      return switch (method.getName()) {
        case "take" -> take((String) args[0]);
        case "giveBack" -> giveBack((String) args[0], args[1]);
        case "appended" -> noteAppended((String) args[0]);
        default -> appendedTo();
      };
    }
    try {
      return method.invoke(connection, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object noteAppended(String stream) {
    appended = Optional.of(stream);
    return stream;
  }

  private Optional<String> appendedTo() {
    Optional<String> last = appended;
    appended = Optional.empty();
    return last;
  }

  private PreparedStatement take(String sql) throws SQLException {
    PreparedStatement free = kept.remove(sql);
    return free == null ? connection.prepareStatement(sql) : free;
  }

  private Object giveBack(String sql, Object used) throws SQLException {
    PreparedStatement statement = (PreparedStatement) used;
    statement.clearParameters();
    statement.clearBatch();
    if (kept.size() >= MOST || kept.putIfAbsent(sql, statement) != null) {
      statement.close();
    }
    return used;
  }
}
