package io.hall.receipt;

import io.hall.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens a hall before each test and closes it behind. */
abstract class RegisterTestBase {

  protected TestDatabase database;
  protected HallAtWork hall;

  /** The database that a test at hand wants. */
  protected TestDatabase.Kind kind() {
    return TestDatabase.Kind.SQLITE;
  }

  @BeforeEach
  void openHall(@TempDir Path folder) {
    database = kind().make(folder);
    hall = new HallAtWork(database);
  }

  @AfterEach
  void closeHall() {
    hall.close();
    database.close();
  }
}
