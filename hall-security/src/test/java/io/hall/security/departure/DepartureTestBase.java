package io.hall.security.departure;

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
abstract class DepartureTestBase {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  protected TestDatabase database;
  protected HallThatIsLeft hall;

  @BeforeEach
  void openHall(@TempDir Path folder) {
    database = kind.make(folder);
    hall = new HallThatIsLeft(database);
  }

  @AfterEach
  void closeHall() {
    hall.close();
    database.close();
  }
}
