package io.hall.app.week;

import io.hall.app.data.Company;
import io.hall.app.data.DataFolder;
import io.hall.app.language.LanguageOption;
import io.hall.calendar.HallCalendar;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.HallWeek;
import io.hall.conduct.StaffList;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.conduct.weekly.Registers;
import io.hall.conduct.weekly.SupplyCatalogue;
import io.hall.conduct.weekly.WeekReport;
import io.hall.conduct.weekly.WeekReview;
import io.hall.conduct.weekly.WeekRule;
import io.hall.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code hall week}: what each hall still owes of a week. */
@Command(
    name = "week",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what each hall still owes of a week (周管理): inspections, cleaning, attendance,"
          + " readiness, questions, meetings, training, hazards, supplies.",
      "Who works where stands in staff.csv of the data folder:"
          + " number,person,post,hall,from,to."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no hall owes anything",
      "1:a hall owes something",
      "2:it could not be looked at"
    })
public final class WeekCommand implements Callable<Integer> {

  private final Clock clock;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "The data folder.")
  private Path data = Path.of(".");

  @Option(
      names = "--week",
      required = true,
      paramLabel = "WEEK",
      description = "The week, such as 2026-W47.")
  private String week = "";

  @Option(
      names = "--staff",
      paramLabel = "FILE",
      description = "The staff list; staff.csv of the data folder without it.")
  private @Nullable Path staff;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also writes the week as JSON and PDF into this folder.")
  private @Nullable Path out;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Makes the command. */
  public WeekCommand() {
    this(Clock.systemUTC());
  }

  WeekCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    HallWeek asked = HallWeek.parse(week);
    DataFolder.require(data);
    StaffList people = people();
    WeekReport report;
    Company company;
    try (Store store = DataFolder.open(data, Optional.empty(), clock)) {
      Registers registers =
          Registers.on(
              store,
              people,
              clock,
              HallCalendar.jiaozuo(),
              ReadinessRule.regulation(),
              SupplyCatalogue.shipped());
      WeekReview review = new WeekReview(registers, WeekRule.regulation());
      report = store.read(connection -> review.of(connection, asked));
      company = Company.of(store);
    }
    tell(report);
    if (out != null) {
      WeekFiles.write(report, out, company);
    }
    return report.isComplete() ? 0 : 1;
  }

  private StaffList people() {
    Path file = staff == null ? data.resolve("staff.csv") : staff;
    if (!Files.isRegularFile(file)) {
      throw new CheckFailedException(Finding.of(WeekCode.NO_STAFF).in("--staff"));
    }
    return StaffList.read(file).orThrow();
  }

  private void tell(WeekReport report) {
    PrintWriter answers = spec.commandLine().getOut();
    Locale locale = language.locale();
    boolean chinese = locale.getLanguage().equals("zh");
    for (WeekReport.OfHall hall : report.halls()) {
      String sentence = chinese ? "%s %s:欠 %d 项" : "%s %s: owes %d";
      answers.println(sentence.formatted(hall.hall(), report.week(), hall.owes().size()));
      if (!hall.findings().isEmpty()) {
        answers.println(new CheckFailedException(hall.findings()).message(locale));
      }
    }
    answers.flush();
  }
}
