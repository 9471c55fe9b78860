package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database that keeps the log and the tables filled beside it in the same transaction.
 *
 * <p>Safe for use by several threads.
 */
public interface Store extends AutoCloseable {

  /**
   * Runs {@code work} in a transaction of its own and returns its result once it is durable. When
   * the work throws, nothing of it is kept.
   *
   * @throws StoreException with {@code STORE-001} if the database refuses, or {@code STORE-002} if
   *     an earlier write could not be made durable: open the store again
   * @throws IllegalStateException if it is called inside other work: join that transaction instead
   */
  <T> T write(Work<T> work);

  /** Runs {@code work}, which only reads, on a consistent state. */
  <T> T read(Work<T> work);

  /** The hash that chains this store's records. */
  ChainHash chain();

  @Override
  void close();

  /**
   * Something done on a connection inside a transaction; it neither commits nor closes.
   *
   * @param <T> what it returns
   */
  @FunctionalInterface
  interface Work<T> {

    /** Does it. */
    T on(Connection connection) throws SQLException;
  }
}
