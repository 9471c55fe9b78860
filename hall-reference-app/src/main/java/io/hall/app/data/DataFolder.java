package io.hall.app.data;

import io.hall.conduct.ConductTables;
import io.hall.store.HeadWitness;
import io.hall.store.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** A data folder: one SQLite file, its tables made by Flyway from the library's own DDL. */
public final class DataFolder {

  private DataFolder() {}

  /**
   * Opens the data in {@code folder}, which is made if it is not there.
   *
   * @param witness remembers the last record elsewhere
   */
  public static SqliteStore open(Path folder, Optional<? extends HeadWitness> witness)
      throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("hall.db");
    migrate(file, SqliteStore.MIGRATIONS, "flyway_schema_history", false);
    migrate(file, ConductTables.MIGRATIONS + "sqlite", "flyway_conduct_history", true);
    return witness.isPresent() ? SqliteStore.open(file, witness.get()) : SqliteStore.open(file);
  }

  /**
   * Each part of the library has migrations, and a history of them, of its own.
   *
   * @param beside whether the file has the tables of another part
   */
  private static void migrate(Path file, String migrations, String history, boolean beside) {
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, "", "")
        .locations("classpath:" + migrations)
        .table(history)
        .baselineOnMigrate(beside)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
