package io.hall.app.reconcile;

import io.hall.app.data.DataFolder;
import io.hall.app.data.DraftFolder;
import io.hall.app.language.LanguageOption;
import io.hall.app.progress.Progress;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.reconcile.Line;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.RuleSetFile;
import io.hall.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall reconcile}: compares two sides and explains how they differ. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Compares our payments with the other side and explains every difference. 核对两边账目并解释差异。",
      "The other side: statements (a file or a folder), counts.csv, another payments.csv or lines.csv.",
      "Statements may be XLSX or text in UTF-8, UTF-16 or GB18030 and have columns of their own;",
      "docs/formats/statement-mapping.md. 对账单可为 XLSX 或 GB18030 等编码的文本,列名可自定。"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:balanced: nothing differs",
      "1:differences, explained or not",
      "2:bad input; nothing was written"
    })
public final class ReconcileCommand implements Callable<Integer> {

  private static final int MOST_THREADS = 64;
  private static final int BYTES_OF_LINE = 90;

  private final Clock clock;

  @Option(
      names = "--ours",
      required = true,
      paramLabel = "F",
      description = {
        "Our side: payments.csv, lines.csv, or an export that a --mapping describes; may be given"
            + " again."
      })
  private List<Path> ours = new ArrayList<>();

  @Option(
      names = "--theirs",
      required = true,
      paramLabel = "F|DIR",
      description = "The other side: a file, or a folder of statements; may be given again.")
  private List<Path> theirs = new ArrayList<>();

  @Option(names = "--from", paramLabel = "2026-11-08", description = "The first day.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "2026-11-08", description = "The last day.")
  private @Nullable String to;

  @Option(
      names = "--hall",
      paramLabel = "CODE",
      description = "One hall alone; also whose a statement is that does not tell it.")
  private @Nullable String hall;

  @Option(
      names = "--mapping",
      paramLabel = "F",
      description = {
        "Which column of a statement is what, where no shipped mapping fits; may be given again."
      })
  private List<Path> mappings = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "F",
      description = "The rules, as a file; the standard ones without it.")
  private @Nullable Path rules;

  @Option(names = "--json", description = "Answers with one JSON document instead of text.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes the report: reconcile.html, reconcile.json, causes.csv.")
  private @Nullable Path out;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps the result in this data folder; without it the run is a dry run.")
  private @Nullable Path data;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many comparisons may run at once; as many as there are processors.")
  private @Nullable Integer threads;

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Makes the command; the result is kept under the present time. */
  public ReconcileCommand() {
    this(Clock.systemUTC());
  }

  ReconcileCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Words words = new Words(language.locale());
    Optional<DraftFolder> report = Optional.ofNullable(out).map(ReconcileCommand::folder);
    report.ifPresent(DraftFolder::requireEmpty);
    Result result = result();
    report.ifPresent(folder -> folder.write(new ReportFiles(words, result)::write));
    String kept = keep(words, result);
    PrintWriter answers = spec.commandLine().getOut();
    if (json) {
      ReconcileJson.write(result, answers);
    } else {
      new ReconcileText(words, result, answers).print();
    }
    answers.flush();
    spec.commandLine().getErr().println(kept);
    return result.agrees() ? 0 : 1;
  }

  private static DraftFolder folder(Path out) {
    return new DraftFolder(out, ReconcileCode.NOT_EMPTY, ReconcileCode.NOT_WRITTEN);
  }

  /** Everything is checked before anything is read, and read before anything is compared. */
  private Result result() throws IOException {
    Selection selection = selection();
    int crew = crew();
    RuleSet set = rules == null ? RuleSet.STANDARD : RuleSetFile.read(rules).orThrow();
    Sources found = Sources.of(ours, theirs, Mappings.read(mappings), selection.hall());
    boolean byColumns = InputReader.isByColumns(found, selection);
    Sources counted = byColumns ? found : found.counted();
    Inputs inputs = byColumns ? columns(found) : rows(counted, selection);
    Sources sources = inputs.tables().map(found::counted).orElse(counted);
    return new Result(
        sources, selection, set, explain(sources, set, inputs, crew), notCompared(inputs));
  }

  /** Reading tells how many lines there are, which is sooner than counting them before. */
  private static Inputs columns(Sources sources) throws IOException {
    try (Progress progress = Progress.unmeasured("read", sources.bytes() / BYTES_OF_LINE)) {
      return InputReader.columns(sources, progress);
    }
  }

  private static Inputs rows(Sources sources, Selection selection) {
    try (Progress progress = Progress.of("read", sources.lines())) {
      return InputReader.rows(sources, selection, progress);
    }
  }

  private static List<Reconciliation> explain(
      Sources sources, RuleSet set, Inputs inputs, int crew) {
    try (Progress progress = Progress.of("explain", inputs.comparisons(), sources.lines())) {
      return Explainer.explain(set, inputs, crew, progress);
    }
  }

  private static List<Tender> notCompared(Inputs inputs) {
    return inputs.money().stream()
        .flatMap(
            money ->
                inputs.ours().stream()
                    .filter(line -> !line.voided())
                    .map(Line::tender)
                    .distinct()
                    .filter(tender -> !money.tenders().contains(tender)))
        .sorted()
        .toList();
  }

  private Selection selection() {
    Optional<BusinessDate> first = date("--from", from);
    Optional<BusinessDate> last = date("--to", to);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new CheckFailedException(Finding.of(ReconcileCode.DAYS_REVERSED).in("--from"));
    }
    return new Selection(first, last, Optional.ofNullable(hall).map(HallCode::new));
  }

  private static Optional<BusinessDate> date(String option, @Nullable String text) {
    try {
      return Optional.ofNullable(text).map(BusinessDate::parse);
    } catch (DateTimeParseException e) {
      throw new CheckFailedException(Finding.of(ReconcileCode.NOT_A_DATE).in(option));
    }
  }

  private int crew() {
    int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (wanted < 1 || (threads != null && wanted > MOST_THREADS)) {
      throw new CheckFailedException(
          Finding.of(ReconcileCode.THREADS).with("most", MOST_THREADS).in("--threads"));
    }
    return wanted;
  }

  /** Keeps the result where that was asked for, and returns the sentence that says so. */
  private String keep(Words words, Result result) throws IOException {
    if (data == null) {
      return words.say(
          "试运行:结果未保存;用 --data 目录 可保存", "dry run: the result is not kept; --data DIR keeps it");
    }
    try (Store store = DataFolder.open(data, Optional.empty(), clock)) {
      KeptResults.Kept kept = new KeptResults(store, clock).keep(result);
      String sentence =
          kept.before()
              ? words.say("结果先前已保存为第 %d 条记录(%s)", "kept before, as record %d of %s")
              : words.say("结果已保存为第 %d 条记录(%s)", "kept as record %d of %s");
      return sentence.formatted(kept.position(), KeptResults.STREAM);
    }
  }
}
