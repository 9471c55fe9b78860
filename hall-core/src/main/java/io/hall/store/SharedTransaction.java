package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction for several works. It begins with the first; a work that fails is taken back out
 * alone. What cannot be taken out, since the database gave up the whole transaction, costs every
 * work in it, and each is told so.
 */
final class SharedTransaction {

  /** The database in which it happens. */
  interface Database {

    /** Begins a transaction that can write. */
    Connection begin() throws SQLException;

    /**
     * Whether an error leaves the rest of a transaction as it was. Where it does not, every work
     * needs a savepoint, or the database would commit nothing without saying so.
     */
    boolean survivesErrors();

    /** Hears that a transaction was lost, in its commit or before, and names what callers hear. */
    StoreCode lost(boolean committing);
  }

  private final Database database;
  private final Witness witness;
  private final List<GroupCommit.Bundle<?, ?>> kept = new ArrayList<>();
  private @Nullable Connection connection;
  private @Nullable RuntimeException unable;

  private SharedTransaction(Database database, Witness witness) {
    this.database = database;
    this.witness = witness;
  }

  /** Runs whatever waits and makes it durable, or tells whom it concerns why not. */
  static void run(Database database, Witness witness, GroupCommit.Group works) {
    SharedTransaction transaction = new SharedTransaction(database, witness);
    Optional<GroupCommit.Bundle<?, ?>> bundle = works.next();
    while (bundle.isPresent()) {
      transaction.run(bundle.get());
      bundle = works.next();
    }
    transaction.end();
  }

  /** Runs a bundle; if it cannot be run as a whole, each of its requests is tried alone. */
  private void run(GroupCommit.Bundle<?, ?> bundle) {
    try {
      if (!run(bundle, begun()) && bundle.isShared()) {
        bundle.singles().forEach(this::run);
      }
    } catch (RuntimeException e) {
      unable = e;
      bundle.fail(e);
    }
  }

  /** Whoever waits for a transaction that cannot begin need not wait for a second attempt. */
  private Connection begun() {
    if (unable != null) {
      throw unable;
    }
    if (connection == null) {
      try {
        connection = witnessed(database.begin());
      } catch (SQLException e) {
        throw StoreException.because(StoreCode.DATABASE, e);
      }
    }
    return connection;
  }

  private Connection witnessed(Connection open) throws SQLException {
    try {
      witness.require(open);
      return open;
    } catch (SQLException | RuntimeException e) {
      rollBack(open, e);
      throw e;
    }
  }

  /**
   * Runs a bundle under a savepoint of its own. In SQLite the first needs none, and a savepoint
   * would have it keep every page as it was.
   */
  private boolean run(GroupCommit.Bundle<?, ?> bundle, Connection open) {
    boolean first = kept.isEmpty() && database.survivesErrors();
    try {
      if (!first) {
        Sql.insert(open, "SAVEPOINT work");
      }
      bundle.run(open);
      if (!first) {
        Sql.insert(open, "RELEASE work");
      }
      kept.add(bundle);
      return true;
    } catch (SQLException e) {
      takeOut(bundle, open, first, StoreException.of(e));
    } catch (RuntimeException | Error e) {
      takeOut(bundle, open, first, e);
    }
    return false;
  }

  private void takeOut(
      GroupCommit.Bundle<?, ?> bundle, Connection open, boolean first, Throwable because) {
    bundle.fail(because);
    try {
      if (first) {
        connection = null;
        Sql.insert(open, "ROLLBACK");
      } else {
        Sql.insert(open, "ROLLBACK TO work");
        Sql.insert(open, "RELEASE work");
      }
    } catch (SQLException e) {
      because.addSuppressed(e);
      giveUp(open, false, e);
    }
  }

  private void end() {
    if (connection == null) {
      return;
    }
    try {
      Optional<HeadWitness.Head> head = witness.head(connection);
      Sql.insert(connection, kept.isEmpty() ? "ROLLBACK" : "COMMIT");
      if (!kept.isEmpty()) {
        head.ifPresent(witness::note);
      }
    } catch (SQLException e) {
      giveUp(connection, true, e);
    }
  }

  private void giveUp(Connection open, boolean committing, SQLException because) {
    rollBack(open, because);
    StoreCode code = database.lost(committing && !kept.isEmpty());
    kept.forEach(bundle -> bundle.fail(StoreException.because(code, because)));
    kept.clear();
    connection = null;
  }

  private static void rollBack(Connection open, Exception because) {
    try {
      Sql.insert(open, "ROLLBACK");
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }
}
