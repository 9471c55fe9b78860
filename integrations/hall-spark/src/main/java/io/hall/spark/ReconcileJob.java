package io.hall.spark;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.RuleSetFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * The program for {@code spark-submit}: compares two sides and writes what differs.
 *
 * <pre>{@code
 * spark-submit --class io.hall.spark.ReconcileJob --jars hall-core.jar hall-spark.jar
 *     --ours OURS --theirs THEIRS --out FOLDER [--rules rules.csv] [--partitions N] [--lang zh|en]
 * }</pre>
 *
 * <p>Exit code 0: the sides agree; 1: they differ; 2: bad input, every reason of which is on
 * standard error, and nothing was written.
 */
public final class ReconcileJob {

  private static final List<String> OPTIONS =
      List.of("--ours", "--theirs", "--out", "--rules", "--partitions", "--lang");
  private static final String USAGE =
      "--ours OURS --theirs THEIRS --out FOLDER [--rules F] [--partitions N] [--lang zh|en]";

  private final Map<String, String> arguments = new TreeMap<>();
  private final PrintStream out;
  private final PrintStream err;

  private ReconcileJob(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the job in the session that {@code spark-submit} prepares. */
  @SuppressWarnings("SystemOut") // a program: what it says belongs there
  public static void main(String[] args) {
    SparkSession session = SparkSession.builder().appName("hall-reconcile").getOrCreate();
    int code = 2;
    try {
      code = run(session, System.out, System.err, args);
    } finally {
      session.stop();
    }
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Does what {@link #main} does in a session of the caller's, and returns the exit code. */
  static int run(SparkSession session, PrintStream out, PrintStream err, String... args) {
    ReconcileJob job =
        new ReconcileJob(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      job.read(args);
      return job.reconcile(session);
    } catch (CheckFailedException e) {
      return job.refuse(e.findings());
    }
  }

  private void read(String[] args) {
    for (int i = 0; i < args.length; i += 2) {
      if (!OPTIONS.contains(args[i]) || i + 1 == args.length || arguments.containsKey(args[i])) {
        throw wrong(args[i]);
      }
      arguments.put(args[i], args[i + 1]);
    }
    for (String needed : OPTIONS.subList(0, 3)) {
      if (!arguments.containsKey(needed)) {
        throw wrong(needed);
      }
    }
  }

  private static CheckFailedException wrong(String argument) {
    return new CheckFailedException(
        Finding.of(SparkCode.ARGUMENT).with("argument", argument).with("usage", USAGE));
  }

  private String argument(String name) {
    return arguments.getOrDefault(name, "");
  }

  private int reconcile(SparkSession session) {
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    ResultFiles.requireNew(argument("--out"), hadoop);
    Optional<String> file = Optional.ofNullable(arguments.get("--rules"));
    RuleSet rules =
        file.map(path -> RuleSetFile.read(Path.of(path)).orThrow()).orElse(RuleSet.STANDARD);
    SparkReconciler reconciler = SparkReconciler.of(session, rules);
    if (arguments.containsKey("--partitions")) {
      reconciler = reconciler.inPartitions(partitions());
    }
    Checked<SparkReconciliation> checked =
        reconciler.lines(argument("--ours"), argument("--theirs"));
    if (checked.value().isEmpty()) {
      return refuse(checked.findings());
    }
    try (SparkReconciliation found = checked.orThrow()) {
      ResultFiles.write(found, argument("--out"), hadoop);
      tell(found);
      return found.agrees() ? 0 : 1;
    }
  }

  private int partitions() {
    String text = argument("--partitions");
    int count = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    if (count < 1 || count > SparkReconciler.MOST_PARTITIONS) {
      throw wrong("--partitions");
    }
    return count;
  }

  private void tell(SparkReconciliation found) {
    Summary summary = found.summary();
    out.printf(
        Locale.ROOT,
        "lines %d %d, total %s %s, difference %s, residual %s%n",
        summary.ourLines(),
        summary.theirLines(),
        summary.ours(),
        summary.theirs(),
        summary.difference(),
        found.residual());
    summary
        .kinds()
        .forEach(
            (kind, total) ->
                out.printf(Locale.ROOT, "%s %d %d%n", kind, total.count(), total.fen()));
  }

  private int refuse(List<Finding> findings) {
    Locale locale = argument("--lang").equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    for (Finding finding : findings) {
      String where = finding.where().isEmpty() ? "" : " " + finding.where();
      err.println(finding.code().id() + where + ": " + finding.message(locale));
    }
    return 2;
  }
}
