package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.security.seal.KeyTables.Made;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The seals on record (签章登记). When a seal was made is not told by what it seals: whoever has stolen
 * a key writes any time into it. So a seal counts from its place in the log; one that is not in the
 * log counts from now, and is refused as soon as its key is out of force or revoked.
 *
 * <p>Works in the caller's transaction, as the {@link KeyRegister} does. Safe for use by several
 * threads, each with its own connection.
 */
public final class SealRegister {

  private final SealJournal journal;
  private final KeyRegister keys;
  private final KeyTables tables = new KeyTables();

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public SealRegister(Store store, Clock clock) {
    this.journal = new SealJournal(store, clock);
    this.keys = new KeyRegister(store, clock);
  }

  /**
   * Puts one seal of a statement on record.
   *
   * @return when it was
   * @throws CheckFailedException with {@code SEAL-033} or {@code SEAL-034} if the seal is not
   *     valid, {@code SEAL-023} to {@code SEAL-025} if its key is not on record or not in force now
   */
  public Instant record(Connection connection, RequestId request, Statement statement, Seal seal)
      throws SQLException {
    journal.lock(connection);
    Canonical body = SealJournal.made(statement, seal);
    Optional<LogRecord> earlier = journal.earlier(connection, request, SealJournal.MADE, body);
    if (earlier.isPresent()) {
      return earlier.get().at();
    }
    verify(connection, new SealedStatement(statement, List.of(seal))).orThrow();
    Optional<Made> made = tables.made(connection, name(statement, seal));
    if (made.isPresent()) {
      return made.get().at();
    }
    LogRecord record = journal.append(connection, SealJournal.MADE, request, body);
    tables.insertMade(connection, name(statement, seal), seal.key(), statement.about(), record);
    return record.at();
  }

  /**
   * Returns the keys that sealed a statement, in the order of the seals, if every seal is valid and
   * its key was in force when it was put on record, or is now if it was not. Findings are {@code
   * SEAL-023} to {@code SEAL-025}, {@code SEAL-033}, {@code SEAL-034}.
   */
  public Checked<List<RegisteredKey>> verify(Connection connection, SealedStatement sealed)
      throws SQLException {
    List<RegisteredKey> found = new ArrayList<>();
    List<Finding> against = new ArrayList<>();
    for (int i = 0; i < sealed.seals().size(); i++) {
      Seal seal = sealed.seals().get(i);
      Optional<RegisteredKey> key =
          keys.find(connection, seal.key())
              .filter(known -> known.algorithm().name().equals(seal.algorithm()));
      if (key.isEmpty()) {
        against.add(Finding.of(SealCode.UNKNOWN).with("key", seal.key()));
      } else {
        found.add(key.get());
        against.addAll(sealed.against(key.get().verifier(), i));
        Optional<Made> made = tables.made(connection, name(sealed.statement(), seal));
        against.addAll(outOfForce(key.get(), made));
      }
    }
    return Checked.of(found, against);
  }

  private List<Finding> outOfForce(RegisteredKey key, Optional<Made> made) {
    List<Finding> against = new ArrayList<>();
    if (!key.isValidAt(made.map(Made::at).orElseGet(journal::now))) {
      against.add(KeyRegister.outOfForce(key.name(), key.from(), key.to()));
    }
    key.revoked()
        .filter(revoked -> made.isEmpty() || revoked.position() < made.get().position())
        .ifPresent(revoked -> against.add(KeyRegister.revoked(key.name(), revoked)));
    return against;
  }

  /**
   * Holds the stream against its own hashes and the tables against the stream; returns what does
   * not fit: what {@link io.hall.store.RecordLog#verify} finds, otherwise {@code SEAL-026}.
   */
  public List<Finding> audit(Connection connection) throws SQLException {
    return new SealAudit().run(connection, journal);
  }

  /** The hash of statement and seal: what tells a seal from every other. */
  static String name(Statement statement, Seal seal) {
    return ChainHash.SHA_256.of(new byte[0], SealJournal.made(statement, seal).bytes()).toString();
  }
}
