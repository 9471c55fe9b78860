package io.hall.security.disclosure;

import io.hall.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A company with a disclosure desk, on each database. */
abstract class DisclosureCase {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  TestDatabase database;
  Leaders company;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = kind.make(folder);
    company = new Leaders(database);
  }

  @AfterEach
  void close() {
    company.close();
    database.close();
  }
}
