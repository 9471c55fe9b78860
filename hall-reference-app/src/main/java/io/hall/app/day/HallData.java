package io.hall.app.day;

import io.hall.receipt.ReceiptRegister;
import io.hall.report.ReportRegister;
import io.hall.settlement.ShiftRegister;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * A data folder: one SQLite file, its tables made by Flyway from the library's own DDL, and the
 * registers on it.
 */
final class HallData implements AutoCloseable {

  private final SqliteStore store;
  private final ShiftRegister shifts;
  private final ReportRegister reports;
  private final ReceiptRegister receipts;

  private HallData(SqliteStore store, Clock clock) {
    this.store = store;
    this.shifts = new ShiftRegister(store, clock);
    this.reports = new ReportRegister(store, clock);
    this.receipts = new ReceiptRegister(store, clock, List.of(shifts, reports), List.of());
  }

  /** Opens the data in {@code folder}, which is made if it is not there. */
  static HallData open(Path folder, Clock clock) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("hall.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, "", "")
        .locations("classpath:" + SqliteStore.MIGRATIONS)
        .load()
        .migrate();
    return new HallData(SqliteStore.open(file), clock);
  }

  Store store() {
    return store;
  }

  ShiftRegister shifts() {
    return shifts;
  }

  ReportRegister reports() {
    return reports;
  }

  ReceiptRegister receipts() {
    return receipts;
  }

  @Override
  public void close() {
    store.close();
  }
}
