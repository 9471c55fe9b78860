package io.hall.app.data;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.HeadWitness;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** A data folder: one SQLite file, and the keys under which its personal texts are encrypted. */
public final class DataFolder {

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
    return database(folder, witness, clock).store();
  }

  /** Whether {@code folder} holds data. */
  public static boolean isThere(Path folder) throws IOException {
    Path file = folder.resolve("hall.db");
    return Files.isRegularFile(file) && Files.size(file) > 0;
  }

  /** Refuses a folder without data, which an option {@code --data} named: {@code DATA-001}. */
  public static void require(Path folder) throws IOException {
    if (!isThere(folder)) {
      throw new CheckFailedException(Finding.of(DataCode.NO_DATA).in("--data"));
    }
  }

  /** Opens the data in {@code folder} as {@link #open} does, with its vault. */
  public static Database database(Path folder, Optional<? extends HeadWitness> witness, Clock clock)
      throws IOException {
    Files.createDirectories(folder);
    return Database.sqlite(folder.resolve("hall.db"), witness, DataKeys.of(folder).vault(), clock);
  }

  /** Opens a PostgreSQL database; {@code folder} holds its keys. */
  public static Database database(Path folder, DataSource source, Clock clock) throws IOException {
    Files.createDirectories(folder);
    return Database.postgresql(source, DataKeys.of(folder).vault(), clock);
  }

  /**
   * Returns {@code store} as it can be read with the keys of the folder; as it is, if there are
   * none.
   */
  public static Store readable(Path folder, SqliteStore store, Clock clock) throws IOException {
    DataKeys keys = DataKeys.of(folder);
    return keys.isThere() ? Database.sealing(store, keys.vault(), clock).store() : store;
  }
}
