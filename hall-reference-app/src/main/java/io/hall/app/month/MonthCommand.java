package io.hall.app.month;

import io.hall.app.data.Company;
import io.hall.app.data.DataFolder;
import io.hall.app.data.DataKeys;
import io.hall.app.data.SealedPaper;
import io.hall.app.language.LanguageOption;
import io.hall.app.progress.Progress;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.report.ExplainedGap;
import io.hall.report.FiledMonth;
import io.hall.report.HandOverRequest;
import io.hall.report.MonthRegister;
import io.hall.report.MonthlySummary;
import io.hall.security.seal.SealKey;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code hall month}: a month's daily reports, shown or handed over. */
@Command(
    name = "month",
    mixinStandardHelpOptions = true,
    description = {
      "Collects a month's daily reports (月汇总) and tells what is missing; with --by it hands them"
          + " over to the settlement administrator and writes month.json and month.pdf.",
      "A month with a gap is handed over only when each gap is explained. Once handed over it is"
          + " not changed: a new version needs --reason."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:complete, or handed over and still up to date",
      "1:something is missing, or came after the hand-over",
      "2:it could not be done; nothing was handed over"
    })
public final class MonthCommand implements Callable<Integer> {

  private final Clock clock;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of(".");

  @Option(names = "--month", required = true, paramLabel = "2026-11", description = "Which month.")
  private String month = "";

  @Option(
      names = "--out",
      paramLabel = "OUT",
      description =
          "Where the papers go, into a folder named after the month. Without it, the data folder's"
              + " out/ when the month is handed over, and nowhere when it is only shown.")
  private @Nullable Path out;

  @Mixin private HandOverOption handOver = new HandOverOption();

  @Mixin private HallsOption halls = new HallsOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Makes the command. */
  public MonthCommand() {
    this(Clock.systemUTC());
  }

  MonthCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    YearMonth asked = month();
    List<ExplainedGap> gaps = handOver.gaps();
    boolean handsOver = handOver.isAsked();
    DataFolder.require(data);
    return handsOver ? handOver(asked, gaps) : show(asked, gaps);
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      throw new CheckFailedException(Finding.of(MonthInputCode.NOT_A_MONTH).in("--month"));
    }
  }

  private int show(YearMonth asked, List<ExplainedGap> gaps) throws IOException {
    try (SqliteStore file = SqliteStore.open(data.resolve("hall.db"))) {
      Store store = DataFolder.readable(data, file, clock);
      MonthRegister months = new MonthRegister(store, clock);
      MonthlySummary.Draft draft = store.read(c -> draft(c, months, asked, gaps));
      Optional<FiledMonth> filed = store.read(c -> months.last(c, asked));
      boolean right =
          filed.isPresent() ? showFiled(store, months, draft, filed.get()) : showOpen(store, draft);
      answers().flush();
      return right ? 0 : 1;
    }
  }

  private boolean showOpen(Store store, MonthlySummary.Draft draft) throws IOException {
    tell(draft);
    if (out != null) {
      told(new MonthFiles(out, Company.of(store)).write(draft, clock.instant()));
    }
    return draft.complete().value().isPresent();
  }

  private boolean showFiled(
      Store store, MonthRegister months, MonthlySummary.Draft draft, FiledMonth filed)
      throws IOException {
    List<Finding> outdated = store.read(c -> months.outdated(c, filed));
    if (out != null && outdated.isEmpty()) {
      throw new CheckFailedException(Finding.of(MonthInputCode.HANDED_OVER).in("--out"));
    }
    showOpen(store, explainedBefore(draft, filed));
    answers().println(words().filed(filed));
    answers().print(words().findings(outdated));
    return outdated.isEmpty();
  }

  /** Takes gaps that were explained when the month was handed over for explained. */
  private MonthlySummary.Draft explainedBefore(MonthlySummary.Draft draft, FiledMonth filed) {
    MonthlySummary.Draft told = draft;
    for (FiledMonth.Gap gap : filed.gaps()) {
      if (told.openGaps().contains(gap.day())) {
        String reason = words().say("见移交记录", "see the hand-over");
        told = told.explain(new ExplainedGap(gap.day(), reason, gap.approver()));
      }
    }
    return told;
  }

  private MonthlySummary.Draft draft(
      Connection connection, MonthRegister months, YearMonth asked, List<ExplainedGap> gaps)
      throws SQLException {
    long reports =
        Sql.first(connection, "SELECT count(*) FROM daily_report", row -> row.getLong(1))
            .orElse(0L);
    MonthlySummary.Draft draft;
    try (Progress progress = Progress.unmeasured("month", reports)) {
      draft = months.draft(connection, asked, halls.read(months.knownHalls(connection)));
      progress.accept(reports);
    }
    for (ExplainedGap gap : gaps) {
      draft = draft.explain(gap);
    }
    return draft;
  }

  private PrintWriter answers() {
    return spec.commandLine().getOut();
  }

  private MonthWords words() {
    return new MonthWords(language.locale());
  }

  private void tell(MonthlySummary.Draft draft) {
    answers().println(words().summary(draft));
    answers().print(words().halls(draft.figures()));
    answers().print(words().findings(draft.complete().findings()));
  }

  private void told(Path folder) {
    answers().println(words().say("文件:", "papers: ") + folder);
  }

  /** Looks for the key first: opening the folder makes one. */
  private int handOver(YearMonth asked, List<ExplainedGap> gaps) throws IOException {
    Optional<SealKey> key = DataKeys.of(data).known(clock.instant());
    try (Store store = DataFolder.open(data, Optional.empty(), clock)) {
      MonthRegister months = new MonthRegister(store, clock);
      MonthlySummary.Draft draft = store.read(c -> draft(c, months, asked, gaps));
      Optional<MonthlySummary.Complete> complete = draft.complete().value();
      tell(draft);
      if (complete.isPresent()) {
        HandOverRequest ask = handOver.ask(complete.get());
        handedOver(store, store.write(c -> months.handOver(c, ask)), key);
      }
      answers().flush();
      return complete.isPresent() ? 0 : 1;
    }
  }

  private void handedOver(Store store, MonthlySummary.HandedOver done, Optional<SealKey> key)
      throws IOException {
    MonthFiles files = new MonthFiles(out == null ? data.resolve("out") : out, Company.of(store));
    Optional<SealedPaper> sealed =
        key.map(with -> new MonthFiling(store, clock, with, files.company()))
            .map(filing -> store.write(c -> filing.file(c, done, files.renderer())));
    answers().println(words().handedOver(done));
    told(files.write(done, sealed));
  }
}
