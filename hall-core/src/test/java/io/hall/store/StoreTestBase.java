package io.hall.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Makes a database before each test, opens a store on it and closes both behind. */
public abstract class StoreTestBase {

  /** The database of the test. */
  protected TestDatabase database;

  /** A store on it. */
  protected Store store;

  /** Makes a new database; what needs a place gets {@code folder}. */
  protected abstract TestDatabase newDatabase(Path folder);

  @BeforeEach
  void openStore(@TempDir Path folder) {
    database = newDatabase(folder);
    store = database.open();
  }

  @AfterEach
  void closeStore() {
    store.close();
    database.close();
  }

  final List<Long> positions() {
    return store.read(
        connection ->
            Sql.list(
                connection,
                "SELECT position FROM log_record WHERE stream = ? ORDER BY position",
                row -> row.getLong(1),
                Records.STREAM));
  }

  final List<String> findings() {
    return findings(Records.STREAM);
  }

  final List<String> findings(String stream) {
    return store.read(c -> Records.LOG.verify(c, stream)).stream()
        .map(finding -> finding.code().id() + " " + finding.where())
        .toList();
  }
}
