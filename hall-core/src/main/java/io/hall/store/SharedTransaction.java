package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One transaction of SQLite for several works. It begins with the first; a work that fails is taken
 * back out alone. What cannot be taken out, since the database gave up the whole transaction, costs
 * every work in it, and each is told so.
 */
final class SharedTransaction {

  private final Connection connection;
  private final boolean refusing;
  private final List<GroupCommit.Bundle<?, ?>> kept = new ArrayList<>();

  /** Makes one that has not begun; {@code refusing} if the store takes no more. */
  SharedTransaction(Connection connection, boolean refusing) {
    this.connection = connection;
    this.refusing = refusing;
  }

  /** Runs one bundle behind those that were run already. */
  void run(GroupCommit.Bundle<?, ?> bundle) {
    if (refusing) {
      bundle.fail(StoreException.of(StoreCode.NOT_DURABLE));
      return;
    }
    boolean first = kept.isEmpty();
    try {
      Sql.insert(connection, first ? "BEGIN IMMEDIATE" : "SAVEPOINT work");
      bundle.run(connection);
      if (!first) {
        Sql.insert(connection, "RELEASE work");
      }
      kept.add(bundle);
    } catch (SQLException e) {
      takeOut(bundle, StoreException.because(StoreCode.DATABASE, e), first);
    } catch (RuntimeException | Error e) {
      takeOut(bundle, e, first);
    }
  }

  private void takeOut(GroupCommit.Bundle<?, ?> bundle, Throwable because, boolean first) {
    bundle.fail(because);
    try {
      Sql.insert(connection, first ? "ROLLBACK" : "ROLLBACK TO work");
      if (!first) {
        Sql.insert(connection, "RELEASE work");
      }
    } catch (SQLException e) {
      because.addSuppressed(e);
      giveUp(StoreCode.DATABASE, e);
    }
  }

  /** Makes everything durable; false if that could not be done, and then nothing was kept. */
  boolean commit() {
    if (kept.isEmpty()) {
      return true;
    }
    try {
      Sql.insert(connection, "COMMIT");
      return true;
    } catch (SQLException e) {
      giveUp(StoreCode.NOT_DURABLE, e);
      return false;
    }
  }

  private void giveUp(StoreCode code, SQLException because) {
    for (GroupCommit.Bundle<?, ?> bundle : kept) {
      bundle.fail(StoreException.because(code, because));
    }
    if (!kept.isEmpty()) {
      kept.clear();
      rollBack(because);
    }
  }

  private void rollBack(SQLException because) {
    try {
      Sql.insert(connection, "ROLLBACK");
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }
}
