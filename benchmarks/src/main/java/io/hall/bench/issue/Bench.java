package io.hall.bench.issue;

import io.hall.bench.invoice.InvoiceFiles;
import io.hall.bench.reconcile.CommandRatio;
import io.hall.bench.reconcile.CsvRatio;
import io.hall.bench.reconcile.Ratios;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command line of the benchmarks. */
@Command(name = "hall-bench", description = "Measures the library beside its peers.")
public final class Bench {

  private final CommandLine line = new CommandLine(this);
  private final String command;

  private Bench(String[] args) {
    command = "./hall-bench " + String.join(" ", args);
    Objects.requireNonNull(line.getSubcommands().get("jmh"), "it is declared below")
        .setUnmatchedOptionsArePositionalParams(true);
  }

  /** Runs a benchmark; exit code 2 for wrong arguments. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** The command line, not run yet. */
  static CommandLine commandLine() {
    return new Bench(new String[0]).line;
  }

  /** Does what {@link #main} does, and returns the exit code. */
  static int run(String... args) {
    return new Bench(args).line.execute(args);
  }

  private enum StoreKind {
    sqlite,
    postgres
  }

  @Command(name = "issue", description = "Issues receipts, ours and the peers in turns.")
  int issue(
      @Option(names = "--store", required = true, description = "${COMPLETION-CANDIDATES}.")
          StoreKind store,
      @Option(names = "--url", description = "Of the PostgreSQL database.") @Nullable String url,
      @Option(names = "--threads", split = ",", defaultValue = "1,8,32", description = "Clients.")
          List<Integer> threads,
      @Option(names = "--rounds", defaultValue = "5", description = "Of each variant.") int rounds,
      @Option(names = "--seconds", defaultValue = "5", description = "That count in each round.")
          double seconds,
      @Option(names = "--warm-up", defaultValue = "2", description = "Seconds before they count.")
          double warmUp,
      @Option(names = "--report", description = "Where the report goes too.") @Nullable Path report)
      throws Exception {
    Path data = Files.createTempDirectory("hall-bench");
    try {
      Contest contest = contest(store, url, data);
      Map<Integer, Map<Variant, List<Measured>>> measured = new TreeMap<>();
      for (int round = 1; round <= rounds; round++) {
        for (int clients : threads) {
          Load load = new Load(clients, warmUp, seconds);
          for (Variant variant : contest.variants()) {
            Measured one = Round.of(variant, load, data);
            measured
                .computeIfAbsent(clients, n -> new LinkedHashMap<>())
                .computeIfAbsent(variant, v -> new ArrayList<>())
                .add(one);
            progress(round, clients, variant, one);
          }
        }
      }
      write(new Report(contest, measured).markdown(command, Machine.lines(data)), report);
      return 0;
    } finally {
      Round.delete(data);
    }
  }

  private Contest contest(StoreKind store, @Nullable String url, Path data) throws Exception {
    if (store == StoreKind.sqlite) {
      return Contest.sqlite(data);
    }
    if (url == null) {
      throw new ParameterException(
          line.getSubcommands().get("issue"), "--store postgres needs --url");
    }
    return Contest.postgres(url, data);
  }

  private void progress(int round, int clients, Variant variant, Measured one) {
    PrintWriter err = line.getErr();
    err.printf(
        "round %d, %d clients, %s, %s ids: %.0f/s%n",
        round, clients, variant.name(), variant.ids(), one.rate());
    err.flush();
  }

  private void write(String report, @Nullable Path file) throws IOException {
    line.getOut().print(report);
    line.getOut().flush();
    if (file != null) {
      Files.writeString(file, report);
    }
  }

  @Command(name = "ratios", description = "Reconciles and totals, beside DuckDB and streams.")
  int ratios(
      @Option(names = "--rows", defaultValue = "10000000", description = "Lines on a side.")
          int rows,
      @Option(names = "--seed", defaultValue = "20261115", description = "Of the lines.") long seed,
      @Option(names = "--rounds", defaultValue = "5", description = "Of each variant.") int rounds)
      throws Exception {
    return new Ratios(rows, seed, rounds, line.getOut(), line.getErr()).run() ? 0 : 1;
  }

  @Command(name = "csv", description = "Reads line files and finds differences, beside DuckDB.")
  int csv(
      @Option(names = "--rows", defaultValue = "10000000", description = "Lines of a file.")
          int rows,
      @Option(names = "--seed", defaultValue = "20261115", description = "Of the lines.") long seed,
      @Option(names = "--rounds", defaultValue = "5", description = "Of each variant.") int rounds)
      throws Exception {
    return new CsvRatio(rows, seed, rounds, line.getOut(), line.getErr()).run() ? 0 : 1;
  }

  @Command(
      name = "command",
      description = "Times ./hall reconcile on line files, beside a process with DuckDB.")
  int command(
      @Option(names = "--rows", defaultValue = "10000000", description = "Lines of a file.")
          int rows,
      @Option(names = "--seed", defaultValue = "20261115", description = "Of the lines.") long seed,
      @Option(names = "--rounds", defaultValue = "5", description = "Of each variant.") int rounds)
      throws Exception {
    return new CommandRatio(rows, seed, rounds, line.getOut(), line.getErr()).run() ? 0 : 1;
  }

  @Command(name = "csv-files", description = "Writes two line files, ours.csv and theirs.csv.")
  int csvFiles(
      @Option(names = "--rows", defaultValue = "10000000", description = "Lines of a file.")
          int rows,
      @Option(names = "--seed", defaultValue = "20261115", description = "Of the lines.") long seed,
      @Parameters(paramLabel = "FOLDER", description = "Where to.") Path folder)
      throws IOException {
    new CsvRatio(rows, seed, 0, line.getOut(), line.getErr()).write(folder);
    return 0;
  }

  @Command(name = "invoice-files", description = "Writes data files of digital invoices.")
  int invoiceFiles(
      @Option(names = "--count", defaultValue = "10000", description = "Of files.") int count,
      @Option(names = "--spoilt", defaultValue = "0", description = "Of these, cut short.")
          int spoilt,
      @Parameters(paramLabel = "FOLDER", description = "Where to.") Path folder)
      throws IOException {
    InvoiceFiles.write(folder, count, spoilt);
    return 0;
  }

  @Command(name = "machine", description = "Says where and when this runs, for a report.")
  int machine() throws IOException {
    PrintWriter out = line.getOut();
    Machine.lines(Path.of(".")).forEach(said -> out.println("* " + said));
    out.flush();
    return 0;
  }

  @Command(name = "jmh", description = "Runs JMH; all that follows is for it.")
  int jmh(@Parameters(arity = "0..*") String... args) throws IOException {
    org.openjdk.jmh.Main.main(args);
    return 0;
  }
}
