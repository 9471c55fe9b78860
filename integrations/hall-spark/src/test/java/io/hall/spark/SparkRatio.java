package io.hall.spark;

import io.hall.reconcile.CauseKind;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.Reconciler;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.kernel.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How many times faster the kernels reconcile on Spark than plain Spark SQL, in one session on the
 * same Parquet files, in turns: {@code SparkRatio ROWS ROUNDS FOLDER}. Ours checks every cell,
 * explains every difference and totals the places; the peer counts the five classes.
 *
 * <p>Prints {@code ratio NAME X.YY} and {@code figure NAME X.YY} on standard output, medians and
 * spreads on standard error. Whoever does not find what was planted ends it with exit code 1.
 */
final class SparkRatio {

  private static final String PLACE = "hall, cashier, date, category, season, tender";

  private final long rows;
  private final int rounds;
  private final Path folder;
  private final SparkSession session;
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();

  private SparkRatio(long rows, int rounds, Path folder, SparkSession session) {
    this.rows = rows;
    this.rounds = rounds;
    this.folder = folder;
    this.session = session;
  }

  /** Measures; see the class. */
  public static void main(String[] arguments) throws Exception {
    long rows = Long.parseLong(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory(Path.of(arguments[2]), "spark-ratio");
    SparkSession session = session(folder);
    try {
      new SparkRatio(rows, rounds, folder, session).run();
    } catch (IllegalStateException e) {
      System.err.println("WRONG: " + e.getMessage());
      System.exit(1);
    } finally {
      session.stop();
      Sessions.delete(folder);
    }
  }

  /**
   * As many shuffle partitions as suit two cores; adaptive execution joins those that are small.
   */
  private static SparkSession session(Path folder) {
    return SparkSession.builder()
        .master("local[2]")
        .appName("spark-ratio")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.adaptive.enabled", "true")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.local.dir", folder.resolve("local").toString())
        .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
        .getOrCreate();
  }

  private void run() throws Exception {
    write();
    for (String side : List.of("ours", "theirs")) {
      session.read().parquet(folder.resolve(side).toString()).createOrReplaceTempView(side);
    }
    List<Long> planted = planted();
    Map<String, Callable<List<Long>>> variants = new LinkedHashMap<>();
    variants.put("spark-kernel", this::kernel);
    variants.put("spark-sql", () -> sql(SQL));
    variants.put("spark-sql-join", () -> sql(JOIN));
    variants.put("one-machine", this::oneMachine);
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<String, Callable<List<Long>>> variant : variants.entrySet()) {
        time(variant.getKey(), variant.getValue(), planted, round >= 0);
      }
    }
    print();
  }

  private void time(String name, Callable<List<Long>> work, List<Long> planted, boolean counts)
      throws Exception {
    System.gc();
    long start = System.nanoTime();
    List<Long> found = work.call();
    double taken = (System.nanoTime() - start) / 1e6;
    if (!found.equals(planted.subList(0, found.size()))) {
      throw new IllegalStateException(name + " found " + found + ", right is " + planted);
    }
    if (counts) {
      millis.computeIfAbsent(name, n -> new ArrayList<>()).add(taken);
    }
    System.err.printf(Locale.ROOT, "%-16s %9.0f ms%s%n", name, taken, counts ? "" : " warm-up");
  }

  private double median(String name) {
    List<Double> sorted = new ArrayList<>(millis.getOrDefault(name, List.of()));
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private void print() {
    millis.forEach(
        (name, times) ->
            System.err.printf(
                Locale.ROOT,
                "%-28s %9.1f ms [%.1f-%.1f], %d rounds%n",
                name,
                median(name),
                Collections.min(times),
                Collections.max(times),
                times.size()));
    double ours = median("spark-kernel");
    ratio("spark-kernel-vs-spark-sql", median("spark-sql") / ours);
    ratio("spark-kernel-vs-spark-sql-join", median("spark-sql-join") / ours);
    ratio("one-machine-vs-spark-kernel", ours / median("one-machine"));
    millis.keySet().forEach(name -> figure(name + "-million-lines-per-core-hour", name));
  }

  private static void ratio(String name, double ratio) {
    System.out.printf(Locale.ROOT, "ratio %s %.2f%n", name, ratio);
  }

  /** Lines of one side, for each of two cores. */
  private void figure(String name, String variant) {
    System.out.printf(Locale.ROOT, "figure %s %.2f%n", name, rows * 3.6 / median(variant) / 2);
  }

  private List<Long> kernel() {
    try (SparkReconciliation found =
        SparkReconciler.of(session, RuleSet.STANDARD)
            .lines(folder.resolve("ours").toString(), folder.resolve("theirs").toString())
            .orThrow()) {
      Map<CauseKind, KindTotal> kinds = found.summary().kinds();
      return KINDS_OF_OURS.stream()
          .map(some -> some.stream().mapToLong(kind -> count(kinds, kind)).sum())
          .toList();
    }
  }

  private static final List<List<CauseKind>> KINDS_OF_OURS =
      List.of(
          List.of(CauseKind.MISSING_THERE),
          List.of(CauseKind.MISSING_HERE),
          Arrays.stream(CauseKind.values())
              .filter(
                  kind ->
                      Stream.of("AMOUNT", "CHANGE", "FEN", "FEE", "FULL")
                          .anyMatch(kind.name()::startsWith))
              .toList(),
          List.of(CauseKind.WRONG_CATEGORY, CauseKind.ARREARS_IN_CURRENT_SEASON),
          List.of(CauseKind.DUPLICATE_HERE, CauseKind.DUPLICATE_THERE));

  private static long count(Map<CauseKind, KindTotal> kinds, CauseKind kind) {
    return kinds.getOrDefault(kind, new KindTotal(0, 0)).count();
  }

  private List<Long> oneMachine() {
    Reconciliation found =
        Reconciler.with(RuleSet.STANDARD)
            .lines(
                LineTables.read(folder.resolve("ours.csv"), folder.resolve("theirs.csv")).orThrow(),
                Workspace.ofThreads(2));
    return KINDS_OF_OURS.stream()
        .map(some -> found.causes().stream().filter(c -> some.contains(c.kind())).count())
        .toList();
  }

  private List<Long> sql(String query) {
    Row row = session.sql(query).collectAsList().get(0);
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      counts.add(row.getLong(i));
    }
    return counts;
  }

  private static final String SQL =
      """
      WITH o AS (
        SELECT number, count(*) AS lines, min(amount) AS amount, min(xxhash64(PLACE)) AS dims
        FROM ours GROUP BY number
      ), t AS (
        SELECT number, count(*) AS lines, min(amount) AS amount, min(xxhash64(PLACE)) AS dims
        FROM theirs GROUP BY number
      )
      SELECT
        count_if(t.number IS NULL) AS missing_there,
        count_if(o.number IS NULL) AS missing_here,
        count_if(o.amount <> t.amount) AS amount,
        count_if(o.amount = t.amount AND o.dims <> t.dims) AS dimensions,
        coalesce(sum(CASE WHEN t.number IS NULL THEN o.lines - 1 WHEN o.number IS NULL THEN t.lines - 1
          ELSE abs(o.lines - t.lines) END), 0) AS duplicates
      FROM o FULL OUTER JOIN t ON o.number = t.number
      """
          .replace("PLACE", PLACE);

  private static final String JOIN =
      """
      SELECT
        count_if(t.number IS NULL) AS missing_there,
        count_if(o.number IS NULL) AS missing_here,
        count_if(o.amount <> t.amount) AS amount,
        count_if(o.amount = t.amount AND xxhash64(OPLACE) <> xxhash64(TPLACE)) AS dimensions
      FROM ours o FULL OUTER JOIN theirs t ON o.number = t.number
      """
          .replace("OPLACE", "o." + PLACE.replace(", ", ", o."))
          .replace("TPLACE", "t." + PLACE.replace(", ", ", t."));

  /** Invented lines: 200 books in 50 halls, 1,000 cashiers, 120 days; 1 in 100 is mistaken. */
  private void write() {
    session
        .range(0, rows, 1, 4)
        .selectExpr(
            "id",
            "cast(id % 200 as int) AS book",
            "pmod(xxhash64(id, 1), 1000000) AS r1",
            "pmod(xxhash64(id, 2), 1000000) AS r2",
            "pmod(xxhash64(id, 3), 500) AS mistake")
        .createOrReplaceTempView("receipts");
    side("ours", "mistake <> 1", "0", "category");
    side(
        "theirs",
        "mistake <> 0",
        "if(mistake = 2, 1 + r1 % 900, 0)",
        "if(mistake = 3, 'PENALTY', category)");
  }

  private void side(String name, String which, String more, String category) {
    String lines =
        """
        SELECT * FROM (
          SELECT format_string('JZ26%03d-%08d', book, id div 200 + 1) AS number,
            format_string('H%02d', book % 50) AS hall,
            format_string('C%02d%02d', book % 50, r2 % 20) AS cashier,
            date_format(date_add(date '2026-11-01', cast(id * 120 div ROWS as int)), 'yyyy-MM-dd') AS date,
            CATEGORY AS category, '2026-2027' AS season,
            element_at(array('CASH', 'POS', 'WECHAT', 'ALIPAY', 'UNIONPAY', 'BANK'),
              cast(1 + r2 div 20 % 6 as int)) AS tender,
            cast((1000 + r1 % 499000 + MORE) / 100.0 AS decimal(14,2)) AS amount,
            CASE WHEN r2 div 20 % 6 = 0 THEN ''
              ELSE format_string('42000012342026%014d', xxhash64(id) & 9999999999999) END AS reference,
            mistake, id
          FROM (SELECT *, element_at(array('RESIDENTIAL_AREA', 'RESIDENTIAL_BASE'),
            cast(1 + r1 % 2 as int)) AS category FROM receipts)
          WHERE WHICH)
        """
            .replace("CATEGORY", category)
            .replace("MORE", more)
            .replace("WHICH", which)
            .replace("ROWS", Long.toString(rows));
    Dataset<Row> all = session.sql(lines);
    if (name.equals("theirs")) {
      all = all.union(all.where("mistake = 4"));
    }
    String place = folder.resolve(name).toString();
    all.repartitionByRange(4, all.col("id").cast("string").substr(2, 9))
        .drop("mistake", "id")
        .write()
        .parquet(place);
    session
        .read()
        .parquet(place)
        .coalesce(1)
        .write()
        .option("header", "true")
        .option("emptyValue", "")
        .csv(place + "-csv");
    csv(folder.resolve(name + "-csv"), folder.resolve(name + ".csv"));
  }

  private static void csv(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.move(files.filter(f -> f.toString().endsWith(".csv")).findFirst().orElseThrow(), to);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Long> planted() {
    return sql(
        "SELECT count_if(mistake = 0), count_if(mistake = 1), count_if(mistake = 2),"
            + " count_if(mistake = 3), count_if(mistake = 4) FROM receipts");
  }
}
