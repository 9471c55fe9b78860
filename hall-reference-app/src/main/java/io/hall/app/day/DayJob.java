package io.hall.app.day;

import io.hall.app.archive.DayArchive;
import io.hall.app.data.Company;
import io.hall.app.data.PaperRenderer;
import io.hall.app.data.SealedPaper;
import io.hall.app.files.Correction;
import io.hall.app.files.CounterCheck;
import io.hall.app.files.DayEvent;
import io.hall.app.files.DayFiles;
import io.hall.app.files.ShiftFigures;
import io.hall.archive.CompanyName;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.calendar.Span;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.conduct.Post;
import io.hall.conduct.Staff;
import io.hall.conduct.StaffDirectory;
import io.hall.document.Document;
import io.hall.document.DocumentRenderer;
import io.hall.document.Letterhead;
import io.hall.paper.DailyReportPage;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.report.DailyReport;
import io.hall.report.SubmitRequest;
import io.hall.settlement.Statement;
import io.hall.store.RequestId;
import io.hall.verify.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * One day on files: read all of them, replay, and submit when asked. Every file is read and checked
 * before anything is written.
 */
final class DayJob {

  private static final StaffNumber SETTLEMENT = new StaffNumber("O01");
  private static final StaffNumber LEADER = new StaffNumber("L01");

  private final Path data;
  private final Optional<Path> witness;
  private final Origins origins;
  private final DayInput input;
  private final Optional<StaffNumber> submitter;
  private final Optional<CompanyName> company;
  private final ReplayClock clock = new ReplayClock();
  private final DocumentRenderer renderer = PaperRenderer.usual();

  DayJob(
      Path data,
      Optional<Path> witness,
      DaySources files,
      Optional<BusinessDate> date,
      Optional<StaffNumber> submitter,
      Optional<CompanyName> company) {
    this.data = data;
    this.company = company;
    this.witness = witness;
    this.origins = new Origins(files);
    this.input = read(files, date);
    this.submitter = submitter;
  }

  /**
   * What came of a day.
   *
   * @param company whose day it is
   * @param outcome the replay
   * @param reports each hall's report in its last state
   * @param closings what was sealed of each report that was submitted
   */
  record Result(
      Company company,
      DayOutcome outcome,
      NavigableMap<HallCode, DailyReport> reports,
      Map<HallCode, SealedPaper> closings) {}

  /** How many steps {@link #run} takes. */
  long steps() {
    return input.events().size()
        + 2L * input.shifts().size()
        + input.checks().map(List::size).orElse(0)
        + input.corrections().size();
  }

  /** Replays the day; submits every report when a submitter was named and all are balanced. */
  Result run(LongConsumer progress) throws IOException {
    try {
      PrintCheck.of(input.events(), input.corrections(), renderer);
    } catch (CheckFailedException e) {
      throw origins.located(e);
    }
    Optional<StaffDirectory> counters = input.checks().map(checks -> atCounters());
    try (HallData hall = open(counters)) {
      return concluded(hall, replayed(hall, progress));
    }
  }

  private HallData open(Optional<StaffDirectory> counters) throws IOException {
    return HallData.open(data, witness, clock, input.date().start(), company, counters);
  }

  /** Those who have a shift that day, each at the hall of their shift. */
  private StaffDirectory atCounters() {
    List<Staff> staff =
        input.shifts().stream()
            .map(shift -> shift.opening().id())
            .map(shift -> atCounter(shift.cashier(), shift.hall()))
            .distinct()
            .toList();
    return (connection, day) -> staff;
  }

  private static Staff atCounter(StaffNumber cashier, HallCode hall) {
    return new Staff(cashier, cashier.value(), Post.CASHIER, Optional.of(hall), Span.always());
  }

  private DayOutcome replayed(HallData hall, LongConsumer progress) throws IOException {
    try {
      return new DayRunner(hall, clock, input).run(progress);
    } catch (CheckFailedException e) {
      throw origins.located(e);
    }
  }

  private Result concluded(HallData hall, DayOutcome outcome) {
    NavigableMap<HallCode, DailyReport> reports = new TreeMap<>(outcome.drafts());
    Map<HallCode, SealedPaper> closings = new TreeMap<>();
    for (DailyReport.Draft draft : outcome.drafts().values()) {
      HallCode code = draft.figures().hall();
      draft.balance().value().ifPresent(balanced -> reports.put(code, balanced));
    }
    if (outcome.balanced() && submitter.isPresent()) {
      reports.replaceAll((code, report) -> submit(hall, report, submitter.get(), closings));
    }
    return new Result(hall.company(), outcome, reports, closings);
  }

  /** Submits and closes at once: a day that can no longer be closed is not submitted either. */
  private DailyReport submit(
      HallData hall, DailyReport report, StaffNumber by, Map<HallCode, SealedPaper> closings) {
    if (!(report instanceof DailyReport.Balanced balanced)) {
      return report;
    }
    HallCode code = balanced.figures().hall();
    RequestId name = new RequestId("submit:" + code + ":" + balanced.figures().date());
    SubmitRequest ask = SubmitRequest.of(name, balanced, by);
    return hall.store()
        .write(
            connection -> {
              DailyReport.Submitted submitted = hall.reports().submit(connection, ask);
              closings.put(code, closing(hall, connection, submitted));
              return submitted;
            });
  }

  private SealedPaper closing(HallData hall, Connection connection, DailyReport.Submitted submitted)
      throws SQLException {
    HallCode code = submitted.figures().hall();
    Document page =
        DailyReportPage.of(submitted, hall.company().head(code), hall.auditHead(connection, code));
    return hall.closing().close(connection, submitted, page, renderer);
  }

  /** Writes the papers of every hall and returns their folders. */
  List<Path> papers(Path out, Result result) throws IOException {
    DayPapers papers = new DayPapers(renderer, out);
    List<Path> folders = new ArrayList<>();
    for (DailyReport report : result.reports().values()) {
      Letterhead head = result.company().head(report.figures().hall());
      Optional<SealedPaper> closing =
          Optional.ofNullable(result.closings().get(report.figures().hall()));
      folders.add(papers.write(result.outcome(), report, closing, head, clock.instant()));
    }
    return folders;
  }

  /** Binds the season up to this day, unless it is bound there, and has it verified. */
  Report archive(Path folder, Result result) throws IOException {
    Instant at =
        result.reports().values().stream()
            .filter(DailyReport.Submitted.class::isInstance)
            .map(report -> ((DailyReport.Submitted) report).submission().at())
            .max(Instant::compareTo)
            .orElseThrow();
    return DayArchive.of(data, folder, input.date(), at, SETTLEMENT, LEADER, renderer);
  }

  private static DayInput read(DaySources files, Optional<BusinessDate> date) {
    List<Finding> findings = new ArrayList<>();
    Predicate<BusinessDate> days = date.isPresent() ? date.get()::equals : DayFiles.everyDay();
    List<DayEvent> events = new ArrayList<>();
    files.payments().forEach(file -> take(DayFiles.payments(file, days), events, findings));
    List<ShiftFigures> shifts = new ArrayList<>();
    files.counts().forEach(file -> take(DayFiles.counts(file, days), shifts, findings));
    List<CounterCheck> checks = new ArrayList<>();
    files.readiness().forEach(file -> take(DayFiles.readiness(file, days), checks, findings));
    List<Statement> stated = new ArrayList<>();
    take(DayFiles.statements(files.statements(), days), stated, findings);
    List<Correction> mended = new ArrayList<>();
    files.corrections().forEach(file -> take(DayFiles.corrections(file), mended, findings));
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
    BusinessDate day = date.orElseGet(() -> onlyDay(events, shifts));
    return new DayInput(
        day,
        season(day, events, shifts),
        events,
        shifts,
        files.readiness().isEmpty() ? Optional.empty() : Optional.of(checks),
        stated,
        mended);
  }

  private static <T> void take(Checked<List<T>> read, List<T> into, List<Finding> findings) {
    findings.addAll(read.findings());
    read.value().ifPresent(into::addAll);
  }

  private static BusinessDate onlyDay(List<DayEvent> events, List<ShiftFigures> shifts) {
    NavigableSet<BusinessDate> days = new TreeSet<>();
    events.forEach(event -> days.add(BusinessDate.of(event.at())));
    shifts.forEach(shift -> days.add(shift.opening().id().date()));
    if (days.isEmpty()) {
      throw new CheckFailedException(Finding.of(DayCode.EMPTY_DAY));
    }
    if (days.size() > 1) {
      throw new CheckFailedException(
          Finding.of(DayCode.SEVERAL_DAYS).with("first", days.first()).with("last", days.last()));
    }
    return days.first();
  }

  /** The latest season that was paid for; where nothing was paid, that of the day. */
  private static HeatingSeason season(
      BusinessDate day, List<DayEvent> events, List<ShiftFigures> shifts) {
    if (events.isEmpty() && shifts.isEmpty()) {
      throw new CheckFailedException(Finding.of(DayCode.EMPTY_DAY));
    }
    return events.stream()
        .filter(DayEvent.Paid.class::isInstance)
        .flatMap(event -> ((DayEvent.Paid) event).payment().lines().stream())
        .map(PaymentLine::season)
        .max(HeatingSeason::compareTo)
        .orElseGet(() -> Company.SEASONS.of(day).orThrow().season());
  }
}
