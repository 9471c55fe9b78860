package io.hall.security.vault;

import io.hall.store.ChainHash;
import io.hall.store.Store;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A store whose connections fail at one statement, counted from the first, and at all after it. */
final class Cuts implements Store {

  private final Store store;
  private int left;

  Cuts(Store store, int statements) {
    this.store = store;
    this.left = statements;
  }

  /** Whether it came to the statement at which it fails. */
  boolean failed() {
    return left < 0;
  }

  @Override
  public <A, T> T write(A ask, Together<A, T> work) {
    return store.write(ask, (connection, asks) -> work.on(cut(connection), asks));
  }

  @Override
  public <T> T write(Work<T> work) {
    return store.write(connection -> work.on(cut(connection)));
  }

  @Override
  public <T> T read(Work<T> work) {
    return store.read(work);
  }

  @Override
  public ChainHash chain() {
    return store.chain();
  }

  @Override
  public void close() {
    store.close();
  }

  private Connection cut(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, args) -> {
          Object result = call(connection, method, args);
          return result instanceof PreparedStatement statement ? cut(statement) : result;
        });
  }

  private PreparedStatement cut(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (self, method, args) -> {
          if (method.getName().startsWith("execute") && --left < 0) {
            throw new SQLException("cut", "08006");
          }
          return call(statement, method, args);
        });
  }

  private static Object call(Object target, java.lang.reflect.Method method, Object... args)
      throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Cuts.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
