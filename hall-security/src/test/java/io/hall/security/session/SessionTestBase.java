package io.hall.security.session;

import io.hall.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens a hall before each test and closes it behind, on each kind of store. */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
abstract class SessionTestBase {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  protected TestDatabase database;
  protected SessionsAtWork hall;

  @BeforeEach
  void openHall(@TempDir Path folder) {
    database = kind.make(folder);
    hall = new SessionsAtWork(database);
  }

  @AfterEach
  void closeHall() {
    hall.close();
    database.close();
  }
}
