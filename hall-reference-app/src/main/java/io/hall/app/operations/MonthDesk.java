package io.hall.app.operations;

import io.hall.app.data.Company;
import io.hall.app.month.MonthFiling;
import io.hall.archive.KeptPaper;
import io.hall.archive.PaperRegister;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.paper.MonthPage;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.report.ExplainedGap;
import io.hall.report.FiledMonth;
import io.hall.report.HandOverRequest;
import io.hall.report.MonthRegister;
import io.hall.report.MonthlySummary;
import io.hall.report.ReportDay;
import io.hall.security.seal.SealKey;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The months: what is reported, what is missing, and the hand-over. */
@Component
class MonthDesk {

  private final Store store;
  private final Clock clock;
  private final Company company;
  private final MonthRegister months;
  private final MonthFiling filing;
  private final PaperRegister papers;
  private final DocumentRenderer renderer;

  MonthDesk(Store store, Clock clock, SealKey key, Company company, DocumentRenderer renderer) {
    this.company = company;
    this.store = store;
    this.clock = clock;
    this.months = new MonthRegister(store, clock);
    this.filing = new MonthFiling(store, clock, key, company);
    this.papers = new PaperRegister(store, clock);
    this.renderer = renderer;
  }

  /**
   * A month in the list.
   *
   * @param reports how many days of halls are reported
   * @param version the last one that was handed over; 0 for none
   */
  record Line(YearMonth month, int reports, int version) {}

  /**
   * A month.
   *
   * @param draft as it is now, what was explained before taken for explained
   * @param filed as it was handed over last
   * @param outdated what came after that
   */
  record Month(MonthlySummary.Draft draft, Optional<FiledMonth> filed, List<Finding> outdated) {

    /** Whether it is handed over and still so. */
    public boolean isFiled() {
      return filed.isPresent() && outdated.isEmpty();
    }
  }

  /**
   * Asks for a hand-over.
   *
   * @param reasons why there is no report, by hall and day ({@code H01/2026-11-08}) or by hall
   */
  record TakeOver(
      RequestId request,
      YearMonth month,
      Map<String, String> reasons,
      StaffNumber preparedBy,
      StaffNumber receivedBy,
      Optional<String> correction) {}

  /** The months with reports, the last one first; the present one always. */
  List<Line> lines() {
    return store.read(
        connection -> {
          NavigableMap<YearMonth, Integer> reports = new TreeMap<>();
          reports.put(YearMonth.from(today().date()), 0);
          Sql.list(
                  connection,
                  "SELECT DISTINCT hall, business_date FROM daily_report",
                  row -> YearMonth.from(BusinessDate.parse(row.getString(2)).date()))
              .forEach(month -> reports.merge(month, 1, Integer::sum));
          Map<YearMonth, Integer> versions = versions(connection);
          return reports.descendingMap().entrySet().stream()
              .map(m -> new Line(m.getKey(), m.getValue(), versions.getOrDefault(m.getKey(), 0)))
              .toList();
        });
  }

  private static Map<YearMonth, Integer> versions(Connection connection) throws SQLException {
    Map<YearMonth, Integer> versions = new TreeMap<>();
    Sql.list(
        connection,
        "SELECT month, max(version) FROM monthly_summary GROUP BY month",
        row -> versions.put(YearMonth.parse(row.getString(1)), row.getInt(2)));
    return versions;
  }

  BusinessDate today() {
    return BusinessDate.today(clock);
  }

  Month month(YearMonth month) {
    return store.read(
        connection -> {
          MonthlySummary.Draft draft = draft(connection, month);
          Optional<FiledMonth> filed = months.last(connection, month);
          if (filed.isEmpty()) {
            return new Month(draft, filed, List.of());
          }
          for (FiledMonth.Gap gap : filed.get().gaps()) {
            if (draft.openGaps().contains(gap.day())) {
              draft = draft.explain(new ExplainedGap(gap.day(), "—", gap.approver()));
            }
          }
          return new Month(draft, filed, months.outdated(connection, filed.get()));
        });
  }

  private MonthlySummary.Draft draft(Connection connection, YearMonth month) throws SQLException {
    SortedMap<HallCode, HallCalendar> halls = new TreeMap<>();
    months.knownHalls(connection).forEach(hall -> halls.put(hall, HallCalendar.jiaozuo()));
    return months.draft(connection, month, halls);
  }

  /** Hands a month over, seals it and closes it; asked again, nothing is done twice. */
  void takeOver(TakeOver ask) {
    store.write(
        connection -> {
          HandOverRequest request =
              new HandOverRequest(
                  ask.request(),
                  explained(draft(connection, ask.month()), ask).complete().orThrow(),
                  ask.preparedBy(),
                  ask.receivedBy(),
                  ask.correction());
          return filing.file(connection, months.handOver(connection, request), renderer);
        });
  }

  /** With a reason for every gap: the library would name each that has none, one by one. */
  private static MonthlySummary.Draft explained(MonthlySummary.Draft draft, TakeOver ask) {
    MonthlySummary.Draft explained = draft;
    for (ReportDay gap : draft.openGaps()) {
      Optional<String> reason = reason(ask, gap);
      if (reason.isPresent()) {
        explained = explained.explain(new ExplainedGap(gap, reason.get(), ask.receivedBy()));
      }
    }
    int silent = explained.openGaps().size();
    if (silent > 0) {
      throw new CheckFailedException(
          Finding.of(OperationsCode.NO_REASON).with("count", silent).in("reason"));
    }
    return explained;
  }

  private static Optional<String> reason(TakeOver ask, ReportDay gap) {
    String own = ask.reasons().getOrDefault(gap.toString(), "").strip();
    String ofHall = ask.reasons().getOrDefault(gap.hall().value(), "").strip();
    return Optional.of(own.isEmpty() ? ofHall : own).filter(text -> !text.isEmpty());
  }

  /** The signed paper of a month as it was handed over last. */
  Optional<byte[]> paper(YearMonth month) {
    return store.read(
        connection -> {
          Optional<FiledMonth> filed = months.last(connection, month);
          Optional<KeptPaper> kept =
              filed.isEmpty()
                  ? Optional.empty()
                  : papers.find(
                      connection,
                      Optional.empty(),
                      MonthFiling.paper(month, filed.get().version()).name());
          return kept.isEmpty()
              ? Optional.<byte[]>empty()
              : Optional.of(papers.content(connection, kept.get()));
        });
  }

  /** The page of a month that is not handed over, or not as it is now. */
  Document draftPage(YearMonth month) {
    return MonthPage.unfinished(month(month).draft(), company.toString(), clock.instant());
  }
}
