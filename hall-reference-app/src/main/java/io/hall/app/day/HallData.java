package io.hall.app.day;

import io.hall.app.data.Company;
import io.hall.app.data.DataFolder;
import io.hall.app.data.DataKeys;
import io.hall.archive.CompanyName;
import io.hall.calendar.HallCalendar;
import io.hall.check.CheckFailedException;
import io.hall.conduct.ConductLog;
import io.hall.conduct.StaffDirectory;
import io.hall.conduct.duty.ReadinessDesk;
import io.hall.conduct.duty.ReadinessGuard;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.payment.HallCode;
import io.hall.proof.SealedCheckpoint;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.ReportRegister;
import io.hall.security.audit.AuditListener;
import io.hall.security.audit.AuditLog;
import io.hall.security.seal.SealKey;
import io.hall.settlement.ShiftRegister;
import io.hall.store.FileHeadWitness;
import io.hall.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
  private final Company company;
  private final AuditLog audit;
  private final DayClosing closing;
  private final ShiftRegister shifts;
  private final ReportRegister reports;
  private final Optional<ReadinessDesk> readiness;
  private final ReceiptRegister receipts;

  private HallData(
      Store store,
      Optional<FileHeadWitness> witness,
      Clock clock,
      SealKey key,
      Company company,
      Optional<StaffDirectory> counters) {
    this.store = store;
    this.company = company;
    this.witness = witness;
    this.audit = new AuditLog(store, clock, COMPANY, List.of(key));
    this.closing = new DayClosing(store, clock, key, company);
    this.shifts = new ShiftRegister(store, clock);
    this.reports = new ReportRegister(store, clock);
    this.readiness =
        counters.map(
            staff ->
                new ReadinessDesk(
                    new ConductLog(store, staff, clock),
                    HallCalendar.jiaozuo(),
                    ReadinessRule.regulation()));
    List<IssuingGuard> guards = new ArrayList<>(List.of(shifts, reports, closing.checkpoints()));
    readiness.map(ReadinessGuard::new).ifPresent(guards::add);
    this.receipts = new ReceiptRegister(store, clock, guards, List.of(new AuditListener(audit)));
  }

  /**
   * Opens the data in {@code folder}, which is made if it is not there.
   *
   * @param witness a file elsewhere that remembers the last record
   * @param day in which season seals are made
   * @param name the company's, for new data
   * @param counters who is at the counters; when it is told, nobody issues without a check before
   *     opening
   */
  static HallData open(
      Path folder,
      Optional<Path> witness,
      Clock clock,
      Instant day,
      Optional<CompanyName> name,
      Optional<StaffDirectory> counters)
      throws IOException {
    Optional<FileHeadWitness> heads = witness.map(FileHeadWitness::open);
    Store store = DataFolder.open(folder, heads, clock);
    try {
      Company company = name.map(n -> Company.named(store, n)).orElseGet(() -> Company.of(store));
      return new HallData(store, heads, clock, DataKeys.of(folder).seal(day), company, counters);
    } catch (CheckFailedException e) {
      store.close();
      throw e;
    }
  }

  Company company() {
    return company;
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

  /** The register of checks before opening, when they are asked for. */
  Optional<ReadinessDesk> readiness() {
    return readiness;
  }

  ReceiptRegister receipts() {
    return receipts;
  }

  /** Closes the hall's audit log for the day, and returns its head for the paper. */
  SealedCheckpoint auditHead(Connection connection, HallCode hall) throws SQLException {
    return audit.seal(connection, Optional.of(hall));
  }

  /** What follows the submission of a report. */
  DayClosing closing() {
    return closing;
  }

  @Override
  public void close() {
    store.close();
    witness.ifPresent(FileHeadWitness::close);
  }
}
