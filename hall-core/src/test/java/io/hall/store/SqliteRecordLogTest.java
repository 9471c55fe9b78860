package io.hall.store;

import java.nio.file.Path;

class SqliteRecordLogTest extends RecordLogSuite {

  @Override
  protected TestDatabase newDatabase(Path folder) {
    return TestDatabase.Kind.SQLITE.make(folder);
  }
}
