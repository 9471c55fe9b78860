package io.hall.store;

import io.hall.check.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a store does with its {@link HeadWitness}, if it has one: asks it before its first write,
 * and tells it of each commit.
 */
final class Witness {

  private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

  private final RecordLog log;
  private final Optional<HeadWitness> witness;
  private volatile boolean agreed;

  Witness(ChainHash chain, Optional<HeadWitness> witness) {
    this.log = new RecordLog(chain);
    this.witness = witness;
  }

  /**
   * Refuses to write to a store that lacks the record that the witness has seen, with {@code
   * STORE-022}. It is asked until it agrees once.
   */
  void require(Connection connection) throws SQLException {
    if (!agreed) {
      Optional<HeadWitness.Head> seen = witness.flatMap(HeadWitness::last);
      if (seen.isPresent() && !here(connection, seen.get()).equals(seen)) {
        throw rolledBack(seen.get());
      }
      agreed = true;
    }
  }

  private Optional<HeadWitness.Head> here(Connection connection, HeadWitness.Head seen)
      throws SQLException {
    return log.at(connection, seen.stream(), seen.position()).map(HeadWitness.Head::of);
  }

  private static StoreException rolledBack(HeadWitness.Head seen) {
    return StoreException.of(
        Finding.of(StoreCode.ROLLED_BACK).in(seen.stream() + ":" + seen.position()));
  }

  /** Reads, before a commit, what the witness is to be told after it. */
  Optional<HeadWitness.Head> head(Connection connection) throws SQLException {
    if (witness.isEmpty() || !(connection instanceof KeptStatements.Lender lender)) {
      return Optional.empty();
    }
    Optional<String> stream = lender.appendedTo();
    return stream.isEmpty()
        ? Optional.empty()
        : log.head(connection, stream.get()).map(HeadWitness.Head::of);
  }

  /** Tells the witness what has become durable. */
  void note(HeadWitness.Head head) {
    try {
      witness.ifPresent(w -> w.note(head));
    } catch (RuntimeException e) {
      LOG.atWarn()
          .setMessage("The head witness did not take note and is behind")
          .addKeyValue("stream", head.stream())
          .addKeyValue("position", head.position())
          .addKeyValue("because", e.getMessage())
          .log();
    }
  }
}
