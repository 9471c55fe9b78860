package io.hall.spark;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.Side;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;

/**
 * Compares the lines of two sides on Apache Spark (大规模核对), as {@link io.hall.reconcile.Reconciler}
 * does on one machine, with the same result.
 *
 * <pre>{@code
 * try (SparkReconciliation found =
 *     SparkReconciler.of(session, RuleSet.STANDARD).lines("ours", "theirs").orThrow()) {
 *   found.causes().write().parquet("out/causes");
 * }
 * }</pre>
 *
 * <p>A side is a file or a folder, of any file system that Spark knows: {@code lines.csv} files, or
 * Parquet files with the columns of {@code lines.csv}. Every cell is checked; a side with a mistake
 * gives nothing but findings, the first hundred of each file or part of a file. Immutable.
 */
public final class SparkReconciler {

  static final int MOST_PARTITIONS = 100_000;

  private final SparkSession session;
  private final RuleSet rules;
  private final int partitions;

  private SparkReconciler(SparkSession session, RuleSet rules, int partitions) {
    this.session = session;
    this.rules = rules;
    this.partitions = partitions;
  }

  /** Returns a reconciler that goes by {@code rules}, in as many partitions as suits the lines. */
  public static SparkReconciler of(SparkSession session, RuleSet rules) {
    return new SparkReconciler(session, rules, 0);
  }

  /**
   * Returns this reconciler with a number of partitions; it shows in nothing but speed and memory.
   *
   * @throws IllegalArgumentException unless there are 1 to 100,000
   */
  public SparkReconciler inPartitions(int count) {
    if (count < 1 || count > MOST_PARTITIONS) {
      throw new IllegalArgumentException("There are 1 to " + MOST_PARTITIONS + " partitions");
    }
    return new SparkReconciler(session, rules, count);
  }

  /**
   * Compares two sides. What was read is kept on the executors until the result is closed.
   *
   * @return the result, or every reason why there is none: {@code CSV-…} for lines, {@code SPARK-…}
   *     for files and tables
   */
  public Checked<SparkReconciliation> lines(String ours, String theirs) {
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    Checked<Source> our = Source.of(ours, hadoop);
    Checked<Source> their = Source.of(theirs, hadoop);
    if (our.value().isEmpty() || their.value().isEmpty()) {
      return Checked.invalid(both(our, their));
    }
    Checked<JavaRDD<SideBlock>> ourBlocks = blocks(Side.OURS, our.orThrow());
    Checked<JavaRDD<SideBlock>> theirBlocks = blocks(Side.THEIRS, their.orThrow());
    if (ourBlocks.value().isEmpty() || theirBlocks.value().isEmpty()) {
      return Checked.invalid(both(ourBlocks, theirBlocks));
    }
    return new Comparison(session, rules, our.orThrow(), their.orThrow())
        .run(ourBlocks.orThrow().union(theirBlocks.orThrow()), partitions);
  }

  private Checked<JavaRDD<SideBlock>> blocks(Side side, Source source) {
    return source.parquet()
        ? ParquetBlocks.of(session, side, source)
        : Checked.valid(CsvBlocks.of(session, side, source));
  }

  private static List<Finding> both(Checked<?> ours, Checked<?> theirs) {
    return Stream.concat(ours.findings().stream(), theirs.findings().stream()).toList();
  }
}
