package io.hall.test;

import io.hall.store.RecordLogSuite;
import io.hall.store.TestDatabase;
import java.nio.file.Path;

class MemoryRecordLogTest extends RecordLogSuite {

  @Override
  protected TestDatabase newDatabase(Path folder) {
    return new MemoryDatabase();
  }
}
