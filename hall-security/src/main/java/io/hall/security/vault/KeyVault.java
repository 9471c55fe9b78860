package io.hall.security.vault;

import io.hall.store.RecordLog;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A vault whose data keys lie in the database of a {@link Store}, each wrapped by a key of a {@link
 * KeyProvider} that is not there. Safe for use by several threads.
 *
 * <p>For each table and month (Asia/Shanghai) it makes a data key when the first value is sealed;
 * another one after {@link #turn}, or before a key has sealed 2<sup>28</sup> values. Older keys
 * open. A key is made in the transaction of the value, and goes with it when that is rolled back.
 *
 * <pre>{@code
 * KeyProvider keys = LocalKeys.pkcs12(file, password, "kek-2026");
 * KeyVault vault = new KeyVault(plain, keys, "heat-1", VaultAlgorithm.AES_256_GCM, clock);
 * Store store = plain.sealing(new VaultTexts(vault));
 * }</pre>
 */
public final class KeyVault implements Vault {

  /** The stream of the records about destroyed keys. */
  public static final String STREAM = "vault";

  private final Store store;
  private final KeyRing ring;

  /**
   * Opens a vault.
   *
   * @param store where the keys lie; its tables are there already
   * @param keys what wraps them
   * @param tenant whose values these are, such as the company's code: bound into each, so that one
   *     company's never open in another's database
   * @param algorithm how values are sealed from now on
   * @param clock tells the month of a key
   */
  public KeyVault(
      Store store, KeyProvider keys, String tenant, VaultAlgorithm algorithm, Clock clock) {
    this(store, new KeyRing(keys, tenant, algorithm, clock, KeyLimits.USUAL));
  }

  KeyVault(Store store, KeyRing ring) {
    this.store = store;
    this.ring = ring;
  }

  @Override
  public Vault on(Connection connection) {
    return new TransactionVault(ring, connection);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException inside a transaction of the store: ask what {@link #on} returns
   */
  @Override
  public byte[] seal(Place place, byte[] plain) {
    return store.write(connection -> on(connection).seal(place, plain));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException inside a reading of the store: ask what {@link #on} returns
   */
  @Override
  public byte[] open(Place place, byte[] sealed) {
    return store.read(connection -> on(connection).open(place, sealed));
  }

  @Override
  public Optional<byte[]> renew(Place place, byte[] sealed) {
    return store.write(connection -> on(connection).renew(place, sealed));
  }

  /**
   * Takes the keys of a table out of use (换钥): from now on they open and seal nothing more. {@link
   * Resealing}, and {@link io.hall.store.TextSealing} for personal texts, then seal anew what they
   * sealed.
   *
   * @return how many keys there were
   */
  public int turn(Connection connection, String table) throws SQLException {
    return new KeyTables(connection).turn(table, ring.now());
  }

  /**
   * Wraps data keys anew that the provider's current key does not wrap, a few at a time; the values
   * stay as they are. Each is replaced within the transaction: stopped anywhere, every key still
   * unwraps. When nothing is left to do the older key-encryption key can go.
   *
   * @return how many were wrapped anew: 0 when nothing is left to do
   * @throws io.hall.check.CheckFailedException with {@code VAULT-005} or {@code VAULT-006} if one
   *     does not unwrap
   */
  public int rewrap(Connection connection, int most) throws SQLException {
    return ring.rewrap(connection, most);
  }

  /**
   * Destroys a data key, and for ever what it sealed (密钥销毁): waits until nobody writes, puts the
   * fact on record and deletes every wrapping. A repeated request does nothing.
   *
   * @throws io.hall.check.CheckFailedException with {@code VAULT-003} if there is no such key, or
   *     {@code VAULT-004} if it is destroyed already
   * @throws io.hall.store.StoreException with {@code STORE-003} if the request id was used for
   *     something else
   */
  public void destroy(Connection connection, Destruction ask) throws SQLException {
    RecordLog log = store.log();
    new KeyDestroyer(connection, log, ring).destroy(ask);
  }

  /** Returns every key there is or was, in the order in which they were made. */
  public List<DataKey> keys(Connection connection) throws SQLException {
    return new KeyTables(connection).all().stream().map(DataKey::of).toList();
  }

  /**
   * Returns the blind index of a column, making its key if there is none.
   *
   * @param values how many different values the column can have, about
   * @throws io.hall.check.CheckFailedException with {@code VAULT-010} if those are too few
   */
  public BlindIndex index(Connection connection, String table, String column, long values)
      throws SQLException {
    int bits = BlindIndex.bits(values);
    return new BlindIndex(table, column, bits, ring.indexKey(connection, table, column));
  }
}
