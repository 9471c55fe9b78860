package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A store on a {@link MemoryLog}, with a witness, and what threads ask of it. */
final class WritingHall implements HeadWitness {

  private final MemoryLog log;
  private final SqliteStore store;
  private Optional<Head> noted = Optional.empty();

  WritingHall(MemoryLog log) {
    this.log = log;
    this.store =
        new SqliteStore(
            KeptStatements.of(log.connection()), new MemoryLog().connection(), Optional.of(this));
  }

  /** Returns the position of a new record; 0 if it is refused. */
  int append(String request) {
    return write(connection -> position(connection, request));
  }

  /** Writes a record and then refuses. */
  int fail(String request) {
    return write(
        connection -> {
          position(connection, request);
          throw new SQLException("refused");
        });
  }

  /** Has the database give up the transaction, as it does on a full disk. */
  int lose(String request) {
    return write(
        connection -> {
          position(connection, request);
          Sql.insert(connection, "ROLLBACK");
          throw new SQLException("full");
        });
  }

  private int write(Store.Work<Integer> work) {
    try {
      return store.write(work);
    } catch (StoreException e) {
      return 0;
    }
  }

  private static int position(Connection connection, String request) throws SQLException {
    Entry entry = Records.entry(request, Canonical.EMPTY);
    return (int) Records.LOG.append(connection, entry).position();
  }

  void close() {
    store.close();
  }

  /** How many records are durable; -1 if two threads wrote at once. */
  int durable() {
    return log.durable();
  }

  /** The position of which the witness was told last. */
  int noted() {
    return noted.map(head -> (int) head.position()).orElse(0);
  }

  @Override
  public Optional<Head> last() {
    return noted;
  }

  @Override
  public void note(Head head) {
    noted = Optional.of(head);
  }
}
