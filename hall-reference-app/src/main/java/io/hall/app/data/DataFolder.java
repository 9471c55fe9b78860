package io.hall.app.data;

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
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, "", "")
        .locations("classpath:" + SqliteStore.MIGRATIONS)
        .load()
        .migrate();
    return witness.isPresent() ? SqliteStore.open(file, witness.get()) : SqliteStore.open(file);
  }
}
