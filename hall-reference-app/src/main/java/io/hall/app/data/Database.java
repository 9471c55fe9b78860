package io.hall.app.data;

import io.hall.conduct.ConductTables;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.security.SecurityTables;
import io.hall.security.vault.KeyProvider;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.VaultAlgorithm;
import io.hall.security.vault.VaultTexts;
import io.hall.store.HeadWitness;
import io.hall.store.PostgresStore;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A database with the tables of all modules, made by Flyway from the library's own DDL, and the
 * vault in which its personal texts are sealed.
 *
 * @param store seals personal texts
 * @param vault seals whatever else is personal
 */
public record Database(Store store, KeyVault vault) implements AutoCloseable {

  /** Bound into every encrypted text; a data folder moves freely. */
  private static final String TENANT = "hall";

  /** Opens an SQLite file; closing the store closes the file. */
  static Database sqlite(
      Path file, Optional<? extends HeadWitness> witness, KeyProvider keys, Clock clock) {
    migrate(Flyway.configure().dataSource("jdbc:sqlite:" + file, "", ""), "sqlite");
    SqliteStore store =
        witness.isPresent() ? SqliteStore.open(file, witness.get()) : SqliteStore.open(file);
    return sealing(store, keys, clock);
  }

  /** Opens a PostgreSQL database. */
  static Database postgresql(DataSource source, KeyProvider keys, Clock clock) {
    migrate(Flyway.configure().dataSource(source), "postgresql");
    return sealing(PostgresStore.open(source), keys, clock);
  }

  static Database sealing(Store store, KeyProvider keys, Clock clock) {
    KeyVault vault = new KeyVault(store, keys, TENANT, VaultAlgorithm.AES_256_GCM, clock);
    return new Database(store.sealing(new VaultTexts(vault)), vault);
  }

  private static void migrate(FluentConfiguration flyway, String dialect) {
    migrate(flyway, "io/hall/store/" + dialect, "flyway_schema_history");
    migrate(flyway, SecurityTables.MIGRATIONS + dialect, "hall_security_history");
    migrate(flyway, ConductTables.MIGRATIONS + dialect, "hall_conduct_history");
    migrate(flyway, InvoiceDesk.MIGRATIONS + dialect, "hall_invoice_history");
    migrate(flyway, "io/hall/app/" + dialect, "hall_app_history");
  }

  /** Each module's tables have a history of their own. */
  private static void migrate(FluentConfiguration flyway, String migrations, String history) {
    flyway
        .locations("classpath:" + migrations)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  @Override
  public void close() {
    store.close();
  }
}
