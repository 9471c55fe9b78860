package io.hall.security.vault;

import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * A vault inside one transaction: each key is asked for once, and what was found holds for the
 * transaction. Not safe for use by several threads.
 */
final class TransactionVault implements Vault {

  private final KeyRing ring;
  private final Connection connection;
  private final Map<String, KeyRing.Sealing> sealing = new HashMap<>();
  private final Map<Long, SecretKey> opening = new HashMap<>();

  TransactionVault(KeyRing ring, Connection connection) {
    this.ring = ring;
    this.connection = connection;
  }

  @Override
  public byte[] seal(Place place, byte[] plain) {
    try {
      return sealed(place, ring.month(), plain);
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  private byte[] sealed(Place place, String month, byte[] plain) throws SQLException {
    KeyRing.Sealing key = taken(place.table(), month);
    VaultAlgorithm algorithm = ring.algorithm();
    byte[] nonce = Aead.random(Aead.NONCE);
    byte[] bound = Envelope.bound(ring.tenant(), place, algorithm, key.id());
    byte[] sealed = Aead.seal(algorithm, key.key(), nonce, bound, plain);
    return new Envelope(algorithm, key.id(), nonce, sealed).bytes();
  }

  private KeyRing.Sealing taken(String table, String month) throws SQLException {
    String name = table + " " + month;
    KeyRing.Sealing key = sealing.get(name);
    if (key == null) {
      key = ring.sealing(connection, table, month);
    }
    while (!key.allowance().take()) {
      key = ring.next(connection, table, month);
    }
    sealing.put(name, key);
    return key;
  }

  @Override
  public byte[] open(Place place, byte[] sealed) {
    Envelope envelope = Envelope.read(sealed);
    try {
      return opened(place, envelope);
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  private byte[] opened(Place place, Envelope envelope) throws SQLException {
    SecretKey key = opening.get(envelope.key());
    if (key == null) {
      key = ring.key(connection, envelope.key());
      opening.put(envelope.key(), key);
    }
    if (!key.getAlgorithm().equals(envelope.algorithm().cipher())) {
      throw VaultCode.CHANGED.refusal();
    }
    byte[] bound = Envelope.bound(ring.tenant(), place, envelope.algorithm(), envelope.key());
    return Aead.open(envelope.algorithm(), key, envelope.nonce(), bound, envelope.sealed())
        .orElseThrow(VaultCode.CHANGED::refusal);
  }

  @Override
  public Optional<byte[]> renew(Place place, byte[] sealed) {
    Envelope envelope = Envelope.read(sealed);
    try {
      KeyRow row = ring.row(new KeyTables(connection), envelope.key());
      return row.turned() || envelope.algorithm() != ring.algorithm()
          ? Optional.of(sealed(place, row.month(), opened(place, envelope)))
          : Optional.empty();
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  @Override
  public Vault on(Connection other) {
    return new TransactionVault(ring, other);
  }
}
