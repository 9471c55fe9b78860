package io.hall.conduct;

import io.hall.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens two halls before each test and closes them behind, on each kind of store. */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
public abstract class ConductTestBase {

  @Parameter public TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  protected TestDatabase database;
  protected ConductAtWork hall;

  @BeforeEach
  void openHalls(@TempDir Path folder) {
    database = kind.make(folder);
    hall = new ConductAtWork(database);
  }

  @AfterEach
  void closeHalls() {
    hall.close();
    database.close();
  }
}
