package io.hall.app.data;

import io.hall.conduct.ConductTables;
import io.hall.security.SecurityTables;
import io.hall.security.vault.KeyProvider;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.VaultAlgorithm;
import io.hall.security.vault.VaultTexts;
import io.hall.store.HeadWitness;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/**
 * A data folder: one SQLite file, its tables made by Flyway from the library's own DDL, and the
 * keys under which its personal texts are encrypted.
 */
public final class DataFolder {

  /** Bound into every encrypted text; the folder moves freely. */
  private static final String TENANT = "hall";

  private DataFolder() {}

  /**
   * Opens the data in {@code folder}, which is made if it is not there. Closing the store closes
   * the file.
   *
   * @param witness remembers the last record elsewhere
   * @param clock tells in which month a text is encrypted
   */
  public static Store open(Path folder, Optional<? extends HeadWitness> witness, Clock clock)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("hall.db");
    migrate(file, SqliteStore.MIGRATIONS, "flyway_schema_history");
    migrate(file, SecurityTables.MIGRATIONS + "sqlite", "hall_security_history");
    migrate(file, ConductTables.MIGRATIONS + "sqlite", "hall_conduct_history");
    KeyProvider keys = DataKeys.of(folder).vault();
    SqliteStore store =
        witness.isPresent() ? SqliteStore.open(file, witness.get()) : SqliteStore.open(file);
    return sealing(store, keys, clock);
  }

  /** Whether {@code folder} holds data. */
  public static boolean isThere(Path folder) throws IOException {
    Path file = folder.resolve("hall.db");
    return Files.isRegularFile(file) && Files.size(file) > 0;
  }

  /** Each module's tables have a history of their own. */
  private static void migrate(Path file, String migrations, String history) {
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, "", "")
        .locations("classpath:" + migrations)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /**
   * Returns {@code store} as it can be read with the keys of the folder; as it is, if there are
   * none.
   */
  public static Store readable(Path folder, SqliteStore store, Clock clock) throws IOException {
    DataKeys keys = DataKeys.of(folder);
    return keys.isThere() ? sealing(store, keys.vault(), clock) : store;
  }

  private static Store sealing(SqliteStore store, KeyProvider keys, Clock clock) {
    return store.sealing(
        new VaultTexts(new KeyVault(store, keys, TENANT, VaultAlgorithm.AES_256_GCM, clock)));
  }
}
