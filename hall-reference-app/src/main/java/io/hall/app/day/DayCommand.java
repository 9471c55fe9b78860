package io.hall.app.day;

import io.hall.app.data.CompanyOption;
import io.hall.app.language.LanguageOption;
import io.hall.app.progress.Progress;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.report.DailyReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall day}: runs one day of one or several halls on files. */
@Command(
    name = "day",
    mixinStandardHelpOptions = true,
    description = "Runs one day on files: receipts, settlement, daily report. 按文件办理一天的收费与日结。",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:balanced", "1:differences", "2:bad input; nothing was written"})
public final class DayCommand implements Callable<Integer> {

  @Option(
      names = "--payments",
      required = true,
      paramLabel = "F",
      description = "Payments; may be given again.")
  private List<Path> payments = new ArrayList<>();

  @Option(
      names = "--counts",
      required = true,
      paramLabel = "F",
      description = "Counts; may be given again.")
  private List<Path> counts = new ArrayList<>();

  @Option(
      names = "--readiness",
      paramLabel = "F",
      description = {
        "Checks of the counters before opening (到岗检查); may be given again.",
        "With it nobody issues whose counter was not checked; without it nothing is asked, and"
            + " ./hall week names who worked without a check."
      })
  private List<Path> readiness = new ArrayList<>();

  @Option(
      names = "--statements",
      required = true,
      paramLabel = "DIR",
      description = "The folder of statements.")
  private Path statements = Path.of(".");

  @Option(
      names = "--corrections",
      paramLabel = "F",
      description = "What was done about the differences; may be given again.")
  private List<Path> corrections = new ArrayList<>();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data folder, kept from day to day.")
  private Path data = Path.of(".");

  @Option(
      names = "--witness",
      paramLabel = "FILE",
      description =
          "Remembers the last record on a path outside the data folder, and refuses a data folder"
              + " that was set back to an older copy.")
  private @Nullable Path witness;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the papers go; the data folder's out/ without it.")
  private @Nullable Path out;

  @Option(
      names = "--date",
      paramLabel = "2026-11-08",
      description = "Which day, when the files hold several.")
  private @Nullable String date;

  @Option(
      names = "--submit-by",
      paramLabel = "STAFF",
      description = "Submits the balanced reports in this person's name.")
  private @Nullable String submitter;

  @Mixin private CompanyOption company = new CompanyOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DayReport words = new DayReport(language.locale());
    DayJob job =
        new DayJob(
            data,
            Optional.ofNullable(witness),
            new DaySources(payments, counts, readiness, statements, corrections),
            Optional.ofNullable(date).map(DayCommand::date),
            Optional.ofNullable(submitter).map(StaffNumber::new),
            company.name());
    DayJob.Result result;
    try (Progress progress = Progress.of("day", job.steps())) {
      result = job.run(progress);
    }
    List<Path> folders = job.papers(out == null ? data.resolve("out") : out, result);
    tell(spec().commandLine().getOut(), words, result, folders);
    return result.outcome().balanced() ? 0 : 1;
  }

  private static void tell(
      PrintWriter answers, DayReport words, DayJob.Result result, List<Path> folders) {
    for (DailyReport.Draft draft : result.outcome().drafts().values()) {
      answers.print(words.differences(draft.figures().hall(), draft));
      answers.print(words.findings(draft));
    }
    answers.print(words.lines(result.outcome().unready()));
    result.reports().values().forEach(report -> answers.println(words.summary(report)));
    folders.forEach(folder -> answers.println(words.say("文件:", "papers: ") + folder));
    answers.flush();
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli sets it");
  }

  private static BusinessDate date(String text) {
    try {
      return BusinessDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CheckFailedException(Finding.of(DayCode.NOT_A_DATE).in("--date"));
    }
  }
}
