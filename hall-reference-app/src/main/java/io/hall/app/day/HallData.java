package io.hall.app.day;

import io.hall.app.data.DataFolder;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.ReportRegister;
import io.hall.settlement.ShiftRegister;
import io.hall.store.FileHeadWitness;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A data folder and the registers on it. */
final class HallData implements AutoCloseable {

  private final SqliteStore store;
  private final Optional<FileHeadWitness> witness;
  private final ShiftRegister shifts;
  private final ReportRegister reports;
  private final ReceiptRegister receipts;

  private HallData(SqliteStore store, Optional<FileHeadWitness> witness, Clock clock) {
    this.store = store;
    this.witness = witness;
    this.shifts = new ShiftRegister(store, clock);
    this.reports = new ReportRegister(store, clock);
    this.receipts = new ReceiptRegister(store, clock, List.of(shifts, reports), List.of());
  }

  /**
   * Opens the data in {@code folder}, which is made if it is not there.
   *
   * @param witness a file elsewhere that remembers the last record
   */
  static HallData open(Path folder, Optional<Path> witness, Clock clock) throws IOException {
    Optional<FileHeadWitness> heads = witness.map(FileHeadWitness::open);
    SqliteStore store = DataFolder.open(folder, heads);
    return new HallData(store, heads, clock);
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
    witness.ifPresent(FileHeadWitness::close);
  }
}
