package io.hall.app.day;

import io.hall.app.day.DayJob.Result;
import io.hall.app.language.LanguageOption;
import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.report.DailyReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * {@code hall demo}: runs the worked day of {@code examples/day} twice, as a hall would: as the
 * cashiers left it, and again after the differences were corrected or booked; then submits it.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Runs a small worked day of a hall, from payments to the submitted report. 演示一天的收费与日结。")
public final class DemoCommand implements Callable<Integer> {

  private static final String EXAMPLE = "/examples/day/";
  private static final HallCode HALL = new HallCode("H01");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the data goes; a fresh folder under demo-data/ without it.")
  private @Nullable Path data;

  @Option(names = "--serve", description = "Go on in a browser with the day. 在浏览器中继续。")
  private boolean serve;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "P",
      description = "The port of --serve: ${DEFAULT-VALUE}; 0 takes any that is free.")
  private int port;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  private final Pages pages;

  /** A command that goes on in {@code pages}. */
  public DemoCommand(Pages pages) {
    this.pages = pages;
  }

  /** The pages of a hall in a browser. */
  @FunctionalInterface
  public interface Pages {

    /** Serves the data of an invented hall until somebody stops it. */
    void serve(Path folder, int port, PrintWriter out) throws IOException, InterruptedException;
  }

  /** Accepted so that scripts may say it; ending after the day is what happens anyway. */
  @Option(names = "--no-serve", description = "End after the day; this is the default.")
  void noServe(boolean said) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    DayReport words = new DayReport(language.locale());
    Path folder = data == null ? fresh() : data;
    Path input = Files.createTempDirectory("hall-demo");
    try {
      unpack(input);
      tell(out, words, folder, input);
    } finally {
      delete(input);
    }
    if (serve) {
      pages.serve(folder, port, out);
    }
    return 0;
  }

  private static void tell(PrintWriter out, DayReport words, Path folder, Path input)
      throws IOException {
    DayJob asLeft =
        new DayJob(
            folder,
            Optional.empty(),
            new DaySources(
                List.of(input.resolve("payments.csv")),
                List.of(input.resolve("counts.csv")),
                List.of(input.resolve("readiness.csv")),
                input.resolve("statements"),
                List.of()),
            Optional.of(BusinessDate.parse("2026-11-08")),
            Optional.empty(),
            Optional.empty());
    Result first = asLeft.run(step -> {});
    DailyReport.Draft left = first.outcome().draft(HALL);
    DayJob corrected =
        new DayJob(
            folder,
            Optional.empty(),
            new DaySources(
                List.of(input.resolve("payments.csv"), input.resolve("corrections/payments.csv")),
                List.of(input.resolve("counts.csv"), input.resolve("corrections/counts.csv")),
                List.of(input.resolve("readiness.csv")),
                input.resolve("statements"),
                List.of(input.resolve("corrections/corrections.csv"))),
            Optional.of(BusinessDate.parse("2026-11-08")),
            Optional.of(new StaffNumber("M01")),
            Optional.empty());
    Result second = corrected.run(step -> {});
    corrected.papers(folder.resolve("out"), second);
    new DemoStory(words, left, second, corrected.archive(folder.resolve("archive"), second))
        .tell(out, folder);
  }

  private static Path fresh() throws IOException {
    Path demos = Files.createDirectories(Path.of("demo-data"));
    return Files.createTempDirectory(demos, "day-");
  }

  private static void unpack(Path folder) throws IOException {
    for (String file :
        List.of(
            "payments.csv",
            "counts.csv",
            "readiness.csv",
            "statements/pos.csv",
            "statements/wechat.csv",
            "statements/alipay.csv",
            "statements/unionpay.csv",
            "statements/bank.csv",
            "corrections/payments.csv",
            "corrections/counts.csv",
            "corrections/corrections.csv")) {
      try (InputStream in = DemoCommand.class.getResourceAsStream(EXAMPLE + file)) {
        if (in == null) {
          throw new IllegalStateException("The application lacks its example " + file);
        }
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(in, target);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files = DayPapers.files(folder);
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder.resolve("statements"));
    Files.delete(folder.resolve("corrections"));
    Files.delete(folder);
  }
}
