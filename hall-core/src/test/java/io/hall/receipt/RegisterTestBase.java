package io.hall.receipt;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens a hall before each test and closes it behind. */
abstract class RegisterTestBase {

  protected HallAtWork hall;

  @BeforeEach
  void openHall(@TempDir Path folder) {
    hall = new HallAtWork(folder);
  }

  @AfterEach
  void closeHall() {
    hall.close();
  }
}
