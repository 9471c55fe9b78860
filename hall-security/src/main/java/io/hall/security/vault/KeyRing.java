package io.hall.security.vault;

import io.hall.calendar.BusinessDate;
import io.hall.store.Locks;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data keys of a vault: makes, unwraps and wraps them. What it remembers is only what
 * unwrapping gave; whether a key is there is asked of the database each time. Safe for use by
 * several threads.
 */
final class KeyRing {

  private static final String INDEX = "HMAC-SHA-256";
  private static final int INDEX_KEY = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyProvider keys;
  private final String tenant;
  private final VaultAlgorithm algorithm;
  private final Clock clock;
  private final KeyLimits limits;
  private final ConcurrentMap<Long, Unwrapped> unwrapped = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Allowance> allowances = new ConcurrentHashMap<>();

  KeyRing(
      KeyProvider keys, String tenant, VaultAlgorithm algorithm, Clock clock, KeyLimits limits) {
    this.keys = keys;
    this.tenant = tenant;
    this.algorithm = algorithm;
    this.clock = clock;
    this.limits = limits;
  }

  /** A key, and what it was unwrapped from. */
  private record Unwrapped(KeyProvider.Wrapped from, SecretKey key) {}

  /** A key that may seal as long as its allowance lasts. */
  record Sealing(long id, SecretKey key, Allowance allowance) {}

  String tenant() {
    return tenant;
  }

  VaultAlgorithm algorithm() {
    return algorithm;
  }

  long now() {
    return clock.millis();
  }

  String month() {
    return YearMonth.from(clock.instant().atZone(BusinessDate.ZONE)).toString();
  }

  /**
   * Returns the key that seals for a table and month, making it if there is none. To the end of the
   * transaction nobody destroys it, who has to wait for the store.
   */
  Sealing sealing(Connection connection, String table, String month) throws SQLException {
    Locks.take(connection);
    KeyTables tables = new KeyTables(connection);
    Allowance held = allowances.getOrDefault(table + " " + month, Allowance.NONE);
    Optional<KeyRow> row = tables.sealing(table, month, algorithm.title(), held.part());
    if (row.isEmpty()) {
      return made(tables, table, month);
    }
    return row.get().reserved() && held.isOf(row.get().id())
        ? new Sealing(row.get().id(), key(row.get()), held)
        : reserved(tables, row.get());
  }

  /** Returns a key as {@link #sealing} does when the allowance is used up. */
  Sealing next(Connection connection, String table, String month) throws SQLException {
    KeyTables tables = new KeyTables(connection);
    Optional<KeyRow> row = tables.sealing(table, month, algorithm.title(), 0);
    return row.isEmpty() ? made(tables, table, month) : reserved(tables, row.get());
  }

  private Sealing reserved(KeyTables tables, KeyRow row) throws SQLException {
    Allowance part = new Allowance(row.id(), RANDOM.nextLong(), limits.part());
    if (tables.reserve(row.id(), part.part(), limits.part()) > limits.values()) {
      tables.turn(row.id(), now());
      return made(tables, row.table(), row.month());
    }
    allowances.put(row.table() + " " + row.month(), part);
    return new Sealing(row.id(), key(row), part);
  }

  private Sealing made(KeyTables tables, String table, String month) throws SQLException {
    KeyRow row = KeyRow.of(newId(), table, "", month, algorithm.title());
    insert(tables, row, algorithm.keyLength());
    return reserved(tables, tables.of(row.id()).orElseThrow());
  }

  /** Drawn by lot, so that a number that was rolled back is not given to another key. */
  private static long newId() {
    return RANDOM.nextLong(1, 1L << 32);
  }

  private void insert(KeyTables tables, KeyRow row, int length) throws SQLException {
    byte[] key = Aead.random(length);
    tables.insert(row, keys.wrap(key, row.context(tenant)), now());
    Arrays.fill(key, (byte) 0);
  }

  SecretKey indexKey(Connection connection, String table, String column) throws SQLException {
    KeyTables tables = new KeyTables(connection);
    Optional<KeyRow> row = tables.index(table, column);
    if (row.isEmpty()) {
      Locks.take(connection, KeyVault.STREAM);
      row = tables.index(table, column);
    }
    if (row.isEmpty()) {
      insert(tables, KeyRow.of(newId(), table, column, "", INDEX), INDEX_KEY);
      row = tables.index(table, column);
    }
    return key(row.orElseThrow());
  }

  /** Returns the key of a number, or says why there is none. */
  SecretKey key(Connection connection, long id) throws SQLException {
    return key(row(new KeyTables(connection), id));
  }

  KeyRow row(KeyTables tables, long id) throws SQLException {
    KeyRow row = tables.of(id).orElseThrow(() -> VaultCode.KEY_UNKNOWN.refusal("key", id));
    if (row.destroyed()) {
      forget(id);
      throw VaultCode.KEY_DESTROYED.refusal("key", id);
    }
    return row;
  }

  void forget(long id) {
    unwrapped.remove(id);
  }

  private SecretKey key(KeyRow row) {
    KeyProvider.Wrapped wrapping =
        row.wrapping().orElseThrow(() -> VaultCode.KEY_UNKNOWN.refusal("key", row.id()));
    Unwrapped known = unwrapped.get(row.id());
    if (known != null && known.from().equals(wrapping)) {
      return known.key();
    }
    byte[] raw = unwrap(row, wrapping);
    SecretKey key = new SecretKeySpec(raw, cipher(row));
    Arrays.fill(raw, (byte) 0);
    unwrapped.put(row.id(), new Unwrapped(wrapping, key));
    return key;
  }

  private static String cipher(KeyRow row) {
    return row.algorithm().equals(INDEX)
        ? "HmacSHA256"
        : Arrays.stream(VaultAlgorithm.values())
            .filter(one -> one.title().equals(row.algorithm()))
            .findFirst()
            .orElseThrow(() -> VaultCode.KEY_UNKNOWN.refusal("key", row.id()))
            .cipher();
  }

  private byte[] unwrap(KeyRow row, KeyProvider.Wrapped wrapping) {
    try {
      return keys.unwrap(wrapping, row.context(tenant));
    } catch (GeneralSecurityException e) {
      throw VaultCode.KEK_WRONG.because(e, row.id(), wrapping.kek());
    }
  }

  int rewrap(Connection connection, int most) throws SQLException {
    Locks.take(connection, KeyVault.STREAM);
    KeyTables tables = new KeyTables(connection);
    int count = 0;
    for (KeyRow row : tables.wrappedOtherwise(keys.current(), most)) {
      rewrap(tables, row);
      count++;
    }
    return count;
  }

  /** The old wrapping goes when the new one lies there and was seen to hold the same key. */
  private void rewrap(KeyTables tables, KeyRow row) throws SQLException {
    KeyProvider.Wrapped old = row.wrapping().orElseThrow();
    byte[] key = unwrap(row, old);
    KeyProvider.Wrapped renewed = keys.wrap(key, row.context(tenant));
    tables.wrap(row.id(), renewed, now());
    byte[] read = unwrap(row, tables.wrapping(row.id(), renewed.kek()));
    boolean same = MessageDigest.isEqual(key, read);
    Arrays.fill(key, (byte) 0);
    Arrays.fill(read, (byte) 0);
    if (!same) {
      throw VaultCode.KEK_WRONG.refusal("key", row.id(), "kek", renewed.kek());
    }
    tables.unwrap(row.id(), old.kek());
  }
}
