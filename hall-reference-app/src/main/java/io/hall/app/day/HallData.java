package io.hall.app.day;

import io.hall.app.data.Company;
import io.hall.app.data.CompanySeal;
import io.hall.app.data.DataFolder;
import io.hall.app.data.DataKeys;
import io.hall.app.data.SealedPaper;
import io.hall.archive.CheckpointRegister;
import io.hall.archive.Paper;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.conduct.ConductLog;
import io.hall.conduct.StaffDirectory;
import io.hall.conduct.duty.ReadinessDesk;
import io.hall.conduct.duty.ReadinessGuard;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.SealedCheckpoint;
import io.hall.receipt.IssuingGuard;
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
  private final AuditLog audit;
  private final CompanySeal seal;
  private final ShiftRegister shifts;
  private final ReportRegister reports;
  private final CheckpointRegister checkpoints;
  private final Optional<ReadinessDesk> readiness;
  private final ReceiptRegister receipts;

  private HallData(
      Store store,
      Optional<FileHeadWitness> witness,
      Clock clock,
      SealKey key,
      Optional<StaffDirectory> counters) {
    this.store = store;
    this.witness = witness;
    this.audit = new AuditLog(store, clock, COMPANY, List.of(key));
    this.seal = new CompanySeal(store, clock, key);
    this.shifts = new ShiftRegister(store, clock);
    this.reports = new ReportRegister(store, clock);
    this.checkpoints = new CheckpointRegister(store, clock, Company.filing(List.of(key)));
    this.readiness =
        counters.map(
            staff ->
                new ReadinessDesk(
                    new ConductLog(store, staff, clock),
                    HallCalendar.jiaozuo(),
                    ReadinessRule.regulation()));
    List<IssuingGuard> guards = new ArrayList<>(List.of(shifts, reports, checkpoints));
    readiness.map(ReadinessGuard::new).ifPresent(guards::add);
    this.receipts = new ReceiptRegister(store, clock, guards, List.of(new AuditListener(audit)));
  }

  /**
   * Opens the data in {@code folder}, which is made if it is not there.
   *
   * @param witness a file elsewhere that remembers the last record
   * @param day in which season seals are made
   * @param counters who is at the counters; when it is told, nobody issues without a check before
   *     opening
   */
  static HallData open(
      Path folder,
      Optional<Path> witness,
      Clock clock,
      Instant day,
      Optional<StaffDirectory> counters)
      throws IOException {
    Optional<FileHeadWitness> heads = witness.map(FileHeadWitness::open);
    Store store = DataFolder.open(folder, heads, clock);
    return new HallData(store, heads, clock, DataKeys.of(folder).seal(day), counters);
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

  /** Returns the signed paper of a submitted report, which is kept from now on. */
  SealedPaper paper(
      Connection connection,
      DailyReport.Submitted report,
      SealedStatement sealed,
      Document page,
      DocumentRenderer renderer)
      throws SQLException {
    int version = report.submission().version();
    Paper paper =
        new Paper(
            Optional.of(report.figures().hall()),
            Paper.Kind.DAILY_REPORT,
            report.figures().date().toString(),
            version,
            "daily-report-" + version + ".pdf");
    return seal.keep(connection, paper, page, renderer, sealed);
  }

  /** Adds the days that are submitted to the hall's sealed tree. */
  void closeDays(Connection connection, HallCode hall, BusinessDate last) throws SQLException {
    checkpoints.closeDays(connection, hall, last);
  }

  @Override
  public void close() {
    store.close();
    witness.ifPresent(FileHeadWitness::close);
  }
}
