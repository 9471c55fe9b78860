package io.hall.archive;

import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of halls that are closed behind them. */
abstract class FilingTestBase {

  @TempDir private Path folder;
  private final List<FilingHall> opened = new ArrayList<>();

  final FilingHall hall(TestDatabase.Kind kind) {
    FilingHall hall = new FilingHall(kind, folder);
    opened.add(hall);
    return hall;
  }

  @AfterEach
  void close() {
    opened.forEach(FilingHall::close);
  }
}
