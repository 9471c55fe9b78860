package io.hall.app.month;

import io.hall.app.data.Company;
import io.hall.app.data.CompanySeal;
import io.hall.app.data.SealedPaper;
import io.hall.archive.CheckpointRegister;
import io.hall.archive.KeptCheckpoint.Period;
import io.hall.archive.Paper;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.document.DocumentRenderer;
import io.hall.paper.MonthPage;
import io.hall.payment.HallCode;
import io.hall.report.MonthRegister;
import io.hall.report.MonthlySummary;
import io.hall.security.seal.SealKey;
import io.hall.security.seal.SealedStatement;
import io.hall.security.seal.Statement;
import io.hall.store.ChainHash;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What follows the hand-over of a month: it is sealed with the company's key, its signed paper is
 * kept, and it is closed in the sealed tree of every hall.
 */
public final class MonthFiling {

  private final CompanySeal seal;
  private final CheckpointRegister checkpoints;
  private final MonthRegister months;
  private final ChainHash chain;
  private final Company company;

  /** Files months of {@code store} under the company's name and with its key. */
  public MonthFiling(Store store, Clock clock, SealKey key, Company company) {
    this.company = company;
    this.seal = new CompanySeal(store, clock, key);
    this.checkpoints = new CheckpointRegister(store, clock, company.filing(List.of(key)));
    this.months = new MonthRegister(store, clock);
    this.chain = store.chain();
  }

  /** Files a month and returns its paper; done again, the same paper. */
  public SealedPaper file(
      Connection connection, MonthlySummary.HandedOver done, DocumentRenderer renderer)
      throws SQLException {
    MonthlySummary.HandOver how = done.handOver();
    Statement statement = Statement.of(done, chain, how.at());
    SealedStatement made = seal.seal(connection, statement, how.hash(), how.preparedBy());
    close(connection, done);
    return seal.keep(
        connection,
        paper(done.figures().month(), how.version()),
        MonthPage.of(done, company.toString()),
        renderer,
        made);
  }

  /** How the paper of a month is filed. */
  public static Paper paper(YearMonth month, int version) {
    return new Paper(
        Optional.empty(),
        Paper.Kind.MONTHLY_SUMMARY,
        month.toString(),
        version,
        "monthly-summary-" + version + ".pdf");
  }

  /** A month in which a season ends is closed for either; one that is closed stays so. */
  private void close(Connection connection, MonthlySummary.HandedOver done) throws SQLException {
    YearMonth month = done.figures().month();
    BusinessDate last = new BusinessDate(month.atEndOfMonth());
    Set<HeatingSeason> seasons = new TreeSet<>();
    seasons.add(Company.SEASONS.of(new BusinessDate(month.atDay(1))).orThrow().season());
    seasons.add(Company.SEASONS.of(last).orThrow().season());
    for (HallCode hall : months.knownHalls(connection)) {
      checkpoints.closeDays(connection, hall, last);
      for (HeatingSeason season : seasons) {
        if (!isClosed(connection, hall, season, month)) {
          String name = "close-month:" + hall + ":" + season.code() + ":" + month;
          checkpoints.closeMonth(
              connection, new RequestId(name), hall, season, month, done.handOver().hash());
        }
      }
    }
  }

  private boolean isClosed(
      Connection connection, HallCode hall, HeatingSeason season, YearMonth month)
      throws SQLException {
    BusinessDate end = new BusinessDate(month.atEndOfMonth());
    BusinessDate filed = Company.SEASONS.of(season).orThrow().last();
    BusinessDate last = end.isAfter(filed) ? filed : end;
    return checkpoints.find(connection, hall, season, Period.MONTH, last).isPresent();
  }
}
