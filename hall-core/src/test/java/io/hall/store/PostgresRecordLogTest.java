package io.hall.store;

import java.nio.file.Path;

class PostgresRecordLogTest extends RecordLogSuite {

  @Override
  protected TestDatabase newDatabase(Path folder) {
    return TestDatabase.Kind.POSTGRES.make(folder);
  }
}
