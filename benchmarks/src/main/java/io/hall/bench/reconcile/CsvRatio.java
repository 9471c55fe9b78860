package io.hall.bench.reconcile;

import io.hall.check.Checked;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.kernel.LineMatch;
import io.hall.reconcile.kernel.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures the way from two files to their differences beside DuckDB on the same files, which lie
 * in the memory of the operating system. Ours checks every cell; DuckDB reads the columns with
 * given types and compares a hash of the dimensions.
 *
 * <p>Prints {@code ratio csv-to-differences-vs-duckdb X.YY}, the median of DuckDB divided by ours.
 */
public final class CsvRatio {

  private final int rows;
  private final long seed;
  private final int rounds;
  private final PrintWriter out;
  private final PrintWriter progress;
  private final Workspace space = Workspace.ofAllCores();

  /** Makes the measurement of files of {@code rows} lines. */
  public CsvRatio(int rows, long seed, int rounds, PrintWriter out, PrintWriter progress) {
    this.rows = rows;
    this.seed = seed;
    this.rounds = rounds;
    this.out = out;
    this.progress = progress;
  }

  /** Writes the two files of these lines into a folder. */
  public void write(Path folder) throws IOException {
    planted(folder);
  }

  private Found planted(Path folder) throws IOException {
    long start = System.nanoTime();
    PlantedLines lines = new PlantedLines(Shape.SHUFFLED, rows, seed);
    LineFiles.write(lines, folder);
    progress.printf(
        Locale.ROOT,
        "%,d and %,d bytes written in %.1f s%n",
        Files.size(LineFiles.ours(folder)),
        Files.size(LineFiles.theirs(folder)),
        (System.nanoTime() - start) / 1e9);
    progress.flush();
    return Found.of(lines.planted());
  }

  /**
   * Measures and prints.
   *
   * @return whether everything that was timed found what was planted
   */
  public boolean run() throws Exception {
    Path folder = Files.createTempDirectory("hall-bench");
    try (DuckDb duck = new DuckDb()) {
      run(folder, planted(folder), duck);
      return true;
    } catch (Rounds.WrongAnswerException e) {
      progress.println("WRONG: " + e.getMessage());
      progress.flush();
      return false;
    } finally {
      Files.deleteIfExists(LineFiles.ours(folder));
      Files.deleteIfExists(LineFiles.theirs(folder));
      Files.delete(folder);
    }
  }

  private void run(Path folder, Found planted, DuckDb duck) throws Exception {
    Path ours = LineFiles.ours(folder);
    Path theirs = LineFiles.theirs(folder);
    duck.files(ours, theirs);
    Variant read = new Variant("our-csv-read", lines(ours, theirs), () -> lines(ours, theirs));
    Variant our = new Variant("our-csv", planted, () -> differences(ours, theirs));
    Variant peer = new Variant("duckdb-csv", planted, () -> duck.byFile("reconcile"));
    Variant join = new Variant("duckdb-csv-join", planted, () -> duck.byFile("reconcile-join"));
    Rounds times = new Rounds(progress);
    times.warmUp(2, List.of(our));
    times.run(1, rounds, List.of(read, our, peer, join));
    print(
        "ratio csv-to-differences-vs-duckdb", times.median("duckdb-csv") / times.median("our-csv"));
    print(
        "ratio csv-to-differences-vs-duckdb-join",
        times.median("duckdb-csv-join") / times.median("our-csv"));
    double bytes = Files.size(ours) + Files.size(theirs);
    print("figure csv-read-gigabytes-per-second", bytes / 1e6 / times.median("our-csv-read"));
  }

  private static Found lines(Path ours, Path theirs) {
    LineTables both = LineTables.read(ours, theirs).orThrow();
    return Found.of(both.ours().size() + (long) both.theirs().size());
  }

  private Found differences(Path ours, Path theirs) {
    Checked<LineTables> both = LineTables.read(ours, theirs);
    return Found.of(
        LineMatch.match(both.orThrow().ours().columns(), both.orThrow().theirs().columns(), space));
  }

  private void print(String name, double figure) {
    out.printf(Locale.ROOT, "%s %.2f%n", name, figure);
    out.flush();
  }
}
