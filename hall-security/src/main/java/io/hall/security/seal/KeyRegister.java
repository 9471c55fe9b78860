package io.hall.security.seal;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The register of the keys that seal (密钥登记): whose each is, from when to when, and when it was
 * revoked, in the same log as the receipts. At most two keys of one algorithm are an owner's at a
 * time, so that a new one is on record before the old one ends.
 *
 * <p>Works in the caller's transaction. A request asked again gives the same answer again, and with
 * other content it is refused with {@code STORE-003}. Safe for use by several threads, each with
 * its own connection.
 */
public final class KeyRegister {

  private static final int MOST_AT_A_TIME = 2;

  private final SealJournal journal;
  private final KeyTables tables = new KeyTables();

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public KeyRegister(Store store, Clock clock) {
    this.journal = new SealJournal(store, clock);
  }

  /**
   * Puts a key on record, before it is valid or while it is.
   *
   * @param algorithm how it seals; for SM2 with its user id
   * @param by who answers for it being the owner's
   * @throws CheckFailedException with {@code SEAL-001} if the certificate's key is not for the
   *     algorithm, {@code SEAL-005} if it is not for documents, {@code SEAL-020} if it is valid for
   *     more than two years, {@code SEAL-024} if it is valid no longer, {@code SEAL-022} if it is
   *     on record, {@code SEAL-021} if the owner has two already
   */
  public RegisteredKey register(
      Connection connection,
      RequestId request,
      KeyOwner owner,
      SealAlgorithm algorithm,
      X509Certificate certificate,
      StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    NewcomerKey key = NewcomerKey.of(owner, algorithm, certificate);
    Canonical body = key.body(by);
    Optional<LogRecord> earlier = journal.earlier(connection, request, SealJournal.KEY, body);
    if (earlier.isEmpty()) {
      require(connection, key, journal.now());
      LogRecord record = journal.append(connection, SealJournal.KEY, request, body);
      tables.insertKey(connection, key, record, by);
    }
    return find(connection, key.name()).orElseThrow();
  }

  private void require(Connection connection, NewcomerKey key, Instant now) throws SQLException {
    if (find(connection, key.name()).isPresent()) {
      throw SealCode.KNOWN.failure();
    }
    if (key.to().isBefore(now)) {
      throw new CheckFailedException(outOfForce(key.name(), key.from(), key.to()));
    }
    long beside =
        keys(connection, key.owner()).stream()
            .filter(other -> other.revoked().isEmpty())
            .filter(other -> other.algorithm().equals(key.algorithm()))
            .filter(other -> !other.to().isBefore(key.from()) && !key.to().isBefore(other.from()))
            .count();
    if (beside >= MOST_AT_A_TIME) {
      throw SealCode.TOO_MANY.failure();
    }
  }

  static Finding outOfForce(String key, Instant from, Instant to) {
    return Finding.of(SealCode.NOT_IN_FORCE).with("key", key).with("from", from).with("to", to);
  }

  /**
   * Revokes a key: seals that are on record stay what they are, later ones are refused.
   *
   * @throws CheckFailedException with {@code SEAL-023} if it is not on record, {@code SEAL-025} if
   *     it was revoked before
   */
  public void revoke(
      Connection connection, RequestId request, String key, RevocationReason reason, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    if (earlierRevocation(connection, request, List.of(key), reason, by)) {
      return;
    }
    RegisteredKey found = find(connection, key).orElseThrow(() -> unknown(key));
    if (found.revoked().isPresent()) {
      throw new CheckFailedException(revoked(key, found.revoked().get()));
    }
    revoke(connection, request, List.of(key), reason, by);
  }

  /**
   * Revokes every key of an owner that is not revoked yet, such as of somebody who leaves.
   *
   * @return the names of those keys; without any nothing is written
   */
  public List<String> revokeAll(
      Connection connection,
      RequestId request,
      KeyOwner owner,
      RevocationReason reason,
      StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Optional<List<String>> earlier = journal.revokedBy(connection, request);
    if (earlier.isPresent()) {
      earlierRevocation(connection, request, earlier.get(), reason, by);
      return earlier.get();
    }
    List<String> names =
        keys(connection, owner).stream()
            .filter(key -> key.revoked().isEmpty())
            .map(RegisteredKey::name)
            .toList();
    if (!names.isEmpty()) {
      revoke(connection, request, names, reason, by);
    }
    return names;
  }

  private boolean earlierRevocation(
      Connection connection,
      RequestId request,
      List<String> keys,
      RevocationReason reason,
      StaffNumber by)
      throws SQLException {
    Canonical body = SealJournal.revocation(keys, reason, by);
    return journal.earlier(connection, request, SealJournal.REVOKED, body).isPresent();
  }

  private void revoke(
      Connection connection,
      RequestId request,
      List<String> keys,
      RevocationReason reason,
      StaffNumber by)
      throws SQLException {
    Canonical body = SealJournal.revocation(keys, reason, by);
    LogRecord record = journal.append(connection, SealJournal.REVOKED, request, body);
    tables.insertRevoked(connection, keys, reason, record, by);
  }

  /** Returns the key with this name. */
  public Optional<RegisteredKey> find(Connection connection, String name) throws SQLException {
    return tables.keys(connection, "name", name).stream().findFirst();
  }

  /** Returns every key of an owner, in the order of their records. */
  public List<RegisteredKey> keys(Connection connection, KeyOwner owner) throws SQLException {
    return tables.keys(connection, "owner", owner.value());
  }

  static CheckFailedException unknown(String key) {
    return new CheckFailedException(Finding.of(SealCode.UNKNOWN).with("key", key));
  }

  static Finding revoked(String key, RegisteredKey.Revoked revoked) {
    return Finding.of(SealCode.REVOKED).with("key", key).with("revoked", revoked.at());
  }

  /** A key that asks to be put on record. */
  record NewcomerKey(
      String name,
      KeyOwner owner,
      SealAlgorithm algorithm,
      X509Certificate certificate,
      Instant from,
      Instant to) {

    static NewcomerKey of(KeyOwner owner, SealAlgorithm algorithm, X509Certificate certificate) {
      X509CertificateHolder read = Certificates.holder(certificate);
      Instant from = read.getNotBefore().toInstant();
      Instant to = read.getNotAfter().toInstant();
      String name = algorithm.verifier(certificate).key();
      Certificates.requireForSigning(read);
      Validity.require(from, to);
      return new NewcomerKey(name, owner, algorithm, certificate, from, to);
    }

    Canonical body(StaffNumber by) {
      return SealJournal.key(name, owner, algorithm, encoded(), by);
    }

    byte[] encoded() {
      return Certificates.encoded(Certificates.holder(certificate));
    }
  }
}
