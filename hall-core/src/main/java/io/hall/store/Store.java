package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A database that keeps the log and the tables filled beside it in the same transaction.
 *
 * <p>Safe for use by several threads.
 */
public interface Store extends AutoCloseable {

  /**
   * Runs {@code work} and returns its result once it is durable. When the work throws, nothing of
   * it is kept.
   *
   * <p>Works that are asked for at the same time share one transaction and one sync, one behind the
   * other: each sees what those before it wrote, and one that throws is taken back out alone. So a
   * work may run on the thread of another caller: what it needs it brings along, and it relies on
   * no {@link ThreadLocal}. When the shared transaction as a whole is lost, every caller is told.
   *
   * @throws StoreException with {@code STORE-001} if the database refuses, or {@code STORE-002} if
   *     an earlier write could not be made durable: open the store again
   * @throws IllegalStateException if it is called inside other work: join that transaction instead
   */
  default <T> T write(Work<T> work) {
    return write(work, (connection, asks) -> List.of(new Outcome.Done<>(work.on(connection))));
  }

  /**
   * Does what {@link #write(Work)} does for a work that can take several requests at once: whatever
   * waits for the same {@code work} (the same object) is handed to it together, so that it can read
   * and write for all of them in a few statements.
   *
   * @param ask what this caller wants
   * @param work what does it for this caller and others
   */
  <A, T> T write(A ask, Together<A, T> work);

  /** Runs {@code work}, which only reads, on a consistent state. */
  <T> T read(Work<T> work);

  /** The hash that chains this store's records. */
  ChainHash chain();

  /** What seals this store's personal texts; empty if they lie there in clear. */
  default Optional<PersonalCipher> cipher() {
    return Optional.empty();
  }

  /** Returns the log of this store: chained by its hash, texts sealed by its cipher. */
  default RecordLog log() {
    return new RecordLog(chain(), cipher());
  }

  /**
   * Returns this store with personal texts sealed by {@code cipher}, which also opens them; those
   * that lie there in clear are read as before. Registers and desks made on the store that is
   * returned seal; those made on this one do not.
   */
  default Store sealing(PersonalCipher cipher) {
    return new SealingStore(this, cipher);
  }

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

  /**
   * Something done for several requests inside one transaction; it neither commits nor closes. One
   * request is refused with {@link Outcome.Refused}, and then nothing of it may stay behind. When
   * the work throws, everything it wrote is taken back out and it is done again for each request
   * alone, so that one never costs another its answer.
   *
   * @param <A> what is asked for
   * @param <T> what is returned for each
   */
  @FunctionalInterface
  interface Together<A, T> {

    /** Does it; as many outcomes as requests, in their order. */
    List<Outcome<T>> on(Connection connection, List<A> asks) throws SQLException;
  }
}
