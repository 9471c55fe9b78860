package io.hall.security.account;

import io.hall.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens a company's directory before each test and closes it behind, on each kind of store. */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
abstract class StaffTestBase {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  protected TestDatabase database;
  protected Staff staff;

  @BeforeEach
  void openDirectory(@TempDir Path folder) {
    database = kind.make(folder);
    staff = new Staff(database).withFirst();
  }

  @AfterEach
  void closeDirectory() {
    staff.close();
    database.close();
  }
}
