package io.hall.invoice.desk;

import io.hall.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens a desk before each test and closes it behind, on each kind of store. */
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
abstract class DeskTestBase {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  protected TestDatabase database;
  protected DeskAtWork desk;

  @BeforeEach
  void openDesk(@TempDir Path folder) {
    database = kind.make(folder);
    desk = new DeskAtWork(database);
  }

  @AfterEach
  void closeDesk() {
    desk.close();
    database.close();
  }
}
