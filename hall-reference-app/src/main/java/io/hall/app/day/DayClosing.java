package io.hall.app.day;

import io.hall.app.data.Company;
import io.hall.app.data.CompanySeal;
import io.hall.app.data.SealedPaper;
import io.hall.archive.CheckpointRegister;
import io.hall.archive.Paper;
import io.hall.calendar.BusinessDate;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.payment.HallCode;
import io.hall.report.DailyReport;
import io.hall.security.seal.SealKey;
import io.hall.security.seal.SealedStatement;
import io.hall.security.seal.Statement;
import io.hall.store.ChainHash;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What follows the submission of a daily report: it is sealed with the company's key, its signed
 * paper is kept, and its day is added to the hall's sealed tree.
 */
public final class DayClosing {

  private final CompanySeal seal;
  private final CheckpointRegister checkpoints;
  private final ChainHash chain;

  /** Closes days of {@code store} under the company's name and with its key. */
  public DayClosing(Store store, Clock clock, SealKey key, Company company) {
    this.seal = new CompanySeal(store, clock, key);
    this.checkpoints = new CheckpointRegister(store, clock, company.filing(List.of(key)));
    this.chain = store.chain();
  }

  CheckpointRegister checkpoints() {
    return checkpoints;
  }

  /**
   * Closes the day of a submitted report and returns its paper; done again, the same paper.
   *
   * @param page what is printed where nothing is kept yet
   */
  public SealedPaper close(
      Connection connection, DailyReport.Submitted report, Document page, DocumentRenderer renderer)
      throws SQLException {
    DailyReport.Submission how = report.submission();
    HallCode hall = report.figures().hall();
    BusinessDate date = report.figures().date();
    Statement statement = Statement.of(report, chain, how.at());
    SealedStatement sealed = seal.seal(connection, statement, how.hash(), how.by());
    SealedPaper kept =
        seal.keep(connection, paper(hall, date, how.version()), page, renderer, sealed);
    checkpoints.closeDays(connection, hall, date);
    return kept;
  }

  /** How the paper of a report is filed. */
  public static Paper paper(HallCode hall, BusinessDate date, int version) {
    return new Paper(
        Optional.of(hall),
        Paper.Kind.DAILY_REPORT,
        date.toString(),
        version,
        "daily-report-" + version + ".pdf");
  }
}
