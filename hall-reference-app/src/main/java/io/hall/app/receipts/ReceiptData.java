package io.hall.app.receipts;

import io.hall.app.data.DataFolder;
import io.hall.store.SqliteStore;
import java.io.IOException;
import java.nio.file.Path;

/** The receipts in a data folder, opened to be read. */
final class ReceiptData {

  private ReceiptData() {}

  /** Opens them; {@code DATA-001} if the folder holds none. */
  static SqliteStore open(Path folder) throws IOException {
    DataFolder.require(folder);
    return SqliteStore.open(folder.resolve("hall.db"));
  }
}
