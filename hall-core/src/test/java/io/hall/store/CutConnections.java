package io.hall.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The network between a store and its server, and scissors. */
final class CutConnections {

  private final DataSource real;
  private volatile boolean refusing;
  private volatile String last = "";

  CutConnections(DataSource real) {
    this.real = real;
  }

  /** Refuses new connections, or lets them through again. */
  void refuse(boolean yes) {
    refusing = yes;
  }

  /** Cuts the next connection that runs {@code sql}, after the server has done it. */
  void afterNext(String sql) {
    last = sql;
  }

  DataSource source() {
    return proxy(DataSource.class, (self, method, args) -> connection(method, args));
  }

  private Object connection(Method method, Object... args) throws Throwable {
    if (refusing) {
      throw new SQLException("connection refused", "08001");
    }
    Connection connection = (Connection) call(real, method, args);
    return proxy(Connection.class, (self, m, a) -> onConnection(connection, m, a));
  }

  private Object onConnection(Connection connection, Method method, Object... args)
      throws Throwable {
    Object result = call(connection, method, args);
    return result instanceof PreparedStatement statement
        ? proxy(
            PreparedStatement.class,
            (self, m, a) -> onStatement(connection, (String) args[0], call(statement, m, a), m))
        : result;
  }

  private Object onStatement(Connection connection, String sql, Object result, Method method)
      throws SQLException {
    if (method.getName().startsWith("execute") && sql.equals(last)) {
      last = "";
      connection.close();
      throw new SQLException("connection reset", "08006");
    }
    return result;
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
            CutConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
