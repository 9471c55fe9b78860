package io.hall.app.day;

import io.hall.app.data.CompanySeal;
import io.hall.app.data.DataFolder;
import io.hall.app.data.DataKeys;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.SealedCheckpoint;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.DailyReport;
import io.hall.report.ReportRegister;
import io.hall.security.audit.AuditListener;
import io.hall.security.audit.AuditLog;
import io.hall.security.seal.SealKey;
import io.hall.security.seal.SealedStatement;
import io.hall.security.seal.Statement;
import io.hall.settlement.ShiftRegister;
import io.hall.store.FileHeadWitness;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A data folder and the registers on it. Whatever is issued is audited, and what is submitted is
 * sealed with the company's key.
 */
final class HallData implements AutoCloseable {

  /** Names the audit log in its heads. */
  static final String COMPANY = "hall";

  private final Store store;
  private final Optional<FileHeadWitness> witness;
  private final SealKey key;
  private final AuditLog audit;
  private final CompanySeal seal;
  private final ShiftRegister shifts;
  private final ReportRegister reports;
  private final ReceiptRegister receipts;

  private HallData(Store store, Optional<FileHeadWitness> witness, Clock clock, SealKey key) {
    this.store = store;
    this.witness = witness;
    this.key = key;
    this.audit = new AuditLog(store, clock, COMPANY, List.of(key));
    this.seal = new CompanySeal(store, clock, key);
    this.shifts = new ShiftRegister(store, clock);
    this.reports = new ReportRegister(store, clock);
    this.receipts =
        new ReceiptRegister(
            store, clock, List.of(shifts, reports), List.of(new AuditListener(audit)));
  }

  /**
   * Opens the data in {@code folder}, which is made if it is not there.
   *
   * @param witness a file elsewhere that remembers the last record
   * @param day in which season seals are made
   */
  static HallData open(Path folder, Optional<Path> witness, Clock clock, Instant day)
      throws IOException {
    Optional<FileHeadWitness> heads = witness.map(FileHeadWitness::open);
    Store store = DataFolder.open(folder, heads, clock);
    return new HallData(store, heads, clock, DataKeys.of(folder).seal(day));
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

  /** The key with which this folder's papers are sealed. */
  SealKey key() {
    return key;
  }

  /** Seals a submitted report, and puts the seal on record once. */
  SealedStatement seal(Connection connection, DailyReport.Submitted report, StaffNumber by)
      throws SQLException {
    Statement statement = Statement.of(report, store.chain(), report.submission().at());
    return seal.seal(connection, statement, report.submission().hash(), by);
  }

  /** Closes the hall's audit log for the day, and returns its head for the paper. */
  SealedCheckpoint auditHead(Connection connection, HallCode hall) throws SQLException {
    return audit.seal(connection, Optional.of(hall));
  }

  @Override
  public void close() {
    store.close();
    witness.ifPresent(FileHeadWitness::close);
  }
}
