package io.hall.bench.reconcile;

import io.hall.bench.reconcile.Rounds.WrongAnswerException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How many times faster we reconcile than DuckDB and Java streams do, on the same rows in the same
 * process. Everything that is timed must find what was planted.
 *
 * <p>Results go to {@code out}, as lines {@code ratio NAME X.YY} (the median of the peer divided by
 * ours) and {@code figure NAME X.YY}; medians and spreads to {@code progress}.
 */
public final class Ratios {

  /** Above, an object for each line would take more memory than is fair to ask for. */
  private static final int LARGE = 20_000_000;

  private static final List<String> FORMULATIONS =
      List.of("reconcile-grouped", "reconcile-join-and-copies", "reconcile-multiset");

  private final int rows;
  private final long seed;
  private final int rounds;
  private final PrintWriter out;
  private final PrintWriter progress;

  /** Makes the measurement of {@code rows} lines on each side. */
  public Ratios(int rows, long seed, int rounds, PrintWriter out, PrintWriter progress) {
    this.rows = rows;
    this.seed = seed;
    this.rounds = rounds;
    this.out = out;
    this.progress = progress;
  }

  /**
   * Measures and prints.
   *
   * @return whether everything that was timed found what was planted
   */
  public boolean run() throws Exception {
    try (DuckDb duck = new DuckDb()) {
      shuffled(duck);
      for (Shape shape : Shape.values()) {
        shape(duck, shape);
      }
      return true;
    } catch (WrongAnswerException e) {
      progress.println("WRONG: " + e.getMessage());
      progress.flush();
      return false;
    }
  }

  private void shuffled(DuckDb duck) throws Exception {
    PlantedLines lines = planted(duck, Shape.SHUFFLED, rows);
    OurSide our = new OurSide(lines);
    List<Variant> variants = variants(our, duck, Found.of(lines.planted()));
    Rounds times = new Rounds(progress);
    times.warmUp(3, variants.stream().filter(variant -> variant.name().startsWith("our")).toList());
    times.run(1, rounds, variants);
    print(times);
    print("lines-per-second", rows / times.median("our-lines") * 1000);
    print("anykey-lines-per-second", rows / times.median("our-anykey") * 1000);
    bytes(our);
    otherFormulations(times, duck, lines);
    streams(times, lines);
  }

  private PlantedLines planted(DuckDb duck, Shape shape, int size) throws SQLException {
    long start = System.nanoTime();
    PlantedLines lines = new PlantedLines(shape, size, seed);
    long made = System.nanoTime();
    duck.load(lines);
    progress.printf(
        Locale.ROOT,
        "%,d lines %s made in %.1f s, loaded into DuckDB in %.1f s%n",
        size,
        shape,
        (made - start) / 1e9,
        (System.nanoTime() - made) / 1e9);
    progress.flush();
    return lines;
  }

  private static List<Variant> variants(OurSide our, DuckDb duck, Found right) throws Exception {
    Found sum = our.sum();
    Found groups = Found.of(our.differingGroups());
    return List.of(
        new Variant("sum", sum, our::sum),
        new Variant("our-lines", right, our::match),
        new Variant("our-lines-fresh", right, our::matchFresh),
        new Variant("our-anykey", right, our::matchAnyKey),
        new Variant("our-totals", groups, our::totals),
        new Variant("duckdb-lines", right, () -> duck.byNumber("reconcile")),
        new Variant("duckdb-anykey", right, () -> duck.byTransaction("reconcile")),
        new Variant("duckdb-join", right, () -> duck.byNumber("reconcile-join")),
        new Variant("duckdb-anykey-join", right, () -> duck.byTransaction("reconcile-join")),
        new Variant("duckdb-totals", groups, () -> duck.byNumber("totals")),
        new Variant("duckdb-totals-join", groups, () -> duck.byNumber("totals-join")));
  }

  private void print(Rounds times) {
    ratio("reconcile-lines-vs-duckdb", times, "duckdb-lines", "our-lines");
    ratio("reconcile-lines-fresh-vs-duckdb", times, "duckdb-lines", "our-lines-fresh");
    ratio("reconcile-anykey-vs-duckdb", times, "duckdb-anykey", "our-anykey");
    ratio("reconcile-lines-vs-duckdb-join", times, "duckdb-join", "our-lines");
    ratio("reconcile-anykey-vs-duckdb-join", times, "duckdb-anykey-join", "our-anykey");
    boolean byJoin = times.median("duckdb-totals-join") < times.median("duckdb-totals");
    ratio("totals-vs-duckdb", times, byJoin ? "duckdb-totals-join" : "duckdb-totals", "our-totals");
    ratio("lines-share-of-bandwidth", times, "sum", "our-lines");
  }

  /** Other ways to ask DuckDB for the same; the fastest is told beside the frozen one. */
  private void otherFormulations(Rounds times, DuckDb duck, PlantedLines lines) throws Exception {
    Found right = Found.of(lines.planted());
    List<Variant> variants =
        FORMULATIONS.stream()
            .map(query -> new Variant("duckdb-" + query, right, () -> duck.byNumber(query)))
            .toList();
    times.run(0, 2, variants);
    String best = "duckdb-lines";
    for (Variant variant : variants) {
      best = times.median(variant.name()) < times.median(best) ? variant.name() : best;
    }
    ratio("reconcile-lines-vs-duckdb-best", times, best, "our-lines");
  }

  private void streams(Rounds times, PlantedLines lines) throws Exception {
    if (rows > LARGE) {
      progress.println("streams left out: too many lines for an object each");
      progress.flush();
      return;
    }
    Found right = Found.of(lines.planted());
    StreamPeer peer = new StreamPeer(lines.ours, lines.theirs);
    times.run(0, 1, List.of(new Variant("streams", right, peer::sequential)));
    times.run(0, 1, List.of(new Variant("streams-parallel", right, peer::parallel)));
    boolean parallel = times.median("streams-parallel") < times.median("streams");
    ratio(
        "reconcile-lines-vs-streams",
        times,
        parallel ? "streams-parallel" : "streams",
        "our-lines");
  }

  private void bytes(OurSide our) {
    if (rows > LARGE) {
      progress.println("bytes left out: the heap would have to hold several workspaces");
      return;
    }
    bytes("bytes-per-line-fresh", our::matchFresh);
    our.match();
    bytes("bytes-per-line-reused", our::match);
    bytes("anykey-bytes-per-line-fresh", our::matchAnyKeyFresh);
    our.matchAnyKey();
    bytes("anykey-bytes-per-line-reused", our::matchAnyKey);
  }

  private void bytes(String name, Runnable match) {
    OptionalLong allocated = OurSide.allocated(match);
    if (allocated.isPresent()) {
      print(name, allocated.getAsLong() / (double) rows);
    } else {
      progress.println(name + " not measured: the heap was collected each time; use a larger -Xms");
      progress.flush();
    }
  }

  /** The shape at a tenth of the rows. */
  private void shape(DuckDb duck, Shape shape) throws Exception {
    PlantedLines lines = planted(duck, shape, Math.max(1, rows / 10));
    Found right = Found.of(lines.planted());
    OurSide our = new OurSide(lines);
    String query = shape == Shape.TWO_LINES ? "reconcile-multiset" : "reconcile";
    String name = shape.name().toLowerCase(Locale.ROOT).replace("_", "");
    Rounds times = new Rounds(progress);
    Variant match = new Variant("our-" + name, right, our::match);
    times.warmUp(3, List.of(match));
    times.run(
        1,
        rounds,
        List.of(match, new Variant("duckdb-" + name, right, () -> duck.byNumber(query))));
    ratio("reconcile-" + name + "-vs-duckdb", times, "duckdb-" + name, "our-" + name);
  }

  private void ratio(String name, Rounds times, String peer, String our) {
    out.printf(Locale.ROOT, "ratio %s %.2f%n", name, times.median(peer) / times.median(our));
    out.flush();
  }

  private void print(String name, double figure) {
    out.printf(Locale.ROOT, "figure %s %.2f%n", name, figure);
    out.flush();
  }
}
