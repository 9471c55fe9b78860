package io.hall.security.vault;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.check.CheckFailedException;
import io.hall.security.SecurityTables;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens a vault before each test and closes its store behind, in each kind of database. */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
abstract class VaultTestBase {

  static final Vault.Place PHONE = new Vault.Place("customer", "phone", "1000001");
  static final Vault.Place NAME = new Vault.Place("customer", "name", "1000001");
  static final Clock NOVEMBER = at("2026-11-23T04:00:00Z");
  static final Clock DECEMBER = at("2026-11-30T16:00:00Z");
  static final SecretKey OLD_KEK = aes(1);
  static final SecretKey NEW_KEK = aes(2);

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  @TempDir Path folder;

  protected TestDatabase database;
  protected Store store;
  protected KeyVault vault;

  @BeforeEach
  void openVault() {
    database = kind.make(folder);
    createTables();
    store = database.open();
    vault = vault(keys("old"), NOVEMBER);
  }

  /** A server's schema is used again, and then has them. */
  private void createTables() {
    if (!hasTables()) {
      database.ask(
          connection -> {
            SecurityTables.create(connection);
            return connection;
          });
    }
  }

  private boolean hasTables() {
    try (Connection connection = database.connect()) {
      return Sql.exists(connection, "SELECT count(*) FROM vault_key");
    } catch (SQLException e) {
      return false;
    }
  }

  @AfterEach
  void closeVault() {
    store.close();
    database.close();
  }

  static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  static SecretKey aes(int seed) {
    byte[] key = new byte[32];
    key[0] = (byte) seed;
    return new SecretKeySpec(key, "AES");
  }

  static KeyProvider keys(String current) {
    return LocalKeys.of(Map.of("old", OLD_KEK, "new", NEW_KEK), current);
  }

  static KeyProvider only(String name, SecretKey key) {
    return LocalKeys.of(new TreeMap<>(Map.of(name, key)), name);
  }

  KeyVault vault(KeyProvider keys, Clock clock) {
    return new KeyVault(store, keys, "heat-1", VaultAlgorithm.AES_256_GCM, clock);
  }

  /** A vault that makes a new key after {@code values} values. */
  KeyVault limited(long values, long part) {
    KeyLimits limits = new KeyLimits(values, part);
    return new KeyVault(
        store, new KeyRing(keys("old"), "heat-1", VaultAlgorithm.AES_256_GCM, NOVEMBER, limits));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String opened(Vault from, Vault.Place place, byte[] sealed) {
    return new String(from.open(place, sealed), StandardCharsets.UTF_8);
  }

  static String code(ThrowingCallable action) {
    return catchThrowableOfType(CheckFailedException.class, action).findings().get(0).code().id();
  }

  static long keyOf(byte[] sealed) {
    return Envelope.read(sealed).key();
  }

  List<DataKey> keys() {
    return store.read(vault::keys);
  }

  void destroy(String request, long key) {
    store.write(
        c -> {
          vault.destroy(
              c,
              new Destruction(
                  new io.hall.store.RequestId(request),
                  key,
                  "A01",
                  "A02",
                  Destruction.Reason.RETENTION));
          return true;
        });
  }
}
