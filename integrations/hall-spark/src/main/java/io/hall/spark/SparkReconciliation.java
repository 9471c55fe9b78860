package io.hall.spark;

import io.hall.money.Money;
import io.hall.reconcile.Difference;
import io.hall.reconcile.LineBlock;
import io.hall.reconcile.RuleSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * What a comparison on Spark found: the figures and the differences here, the causes as a table on
 * the cluster. The same for the same lines in any number of partitions, whatever tasks had to be
 * run again. {@link #close} lets go of what the executors keep. Not thread-safe.
 */
public final class SparkReconciliation implements AutoCloseable {

  private final SparkSession session;
  private final RuleSet rules;
  private final Summary summary;
  private final List<Difference> differences;
  private final Kept kept;

  /**
   * What the executors keep.
   *
   * @param blocks the lines of both sides
   * @param told what both sides tell
   * @param parts what the parts found
   * @param rests what was found among the lines that they left over
   */
  record Kept(
      JavaRDD<SideBlock> blocks,
      LineBlock.Told told,
      JavaRDD<PartRows> parts,
      Optional<JavaRDD<PartRows>> rests) {

    JavaRDD<PartRows> found() {
      return rests.map(parts::union).orElse(parts);
    }
  }

  SparkReconciliation(
      SparkSession session,
      RuleSet rules,
      Summary summary,
      List<Difference> differences,
      Kept kept) {
    this.session = session;
    this.rules = rules;
    this.summary = summary;
    this.differences = List.copyOf(differences);
    this.kept = kept;
  }

  /** The rules by which it was found. */
  public RuleSet rules() {
    return rules;
  }

  /** The figures. */
  public Summary summary() {
    return summary;
  }

  /** The places where the totals differ, in their order: as many as there are places, not lines. */
  public List<Difference> differences() {
    return differences;
  }

  /** What no cause explains: the residuals of all places, each without its sign. */
  public Money residual() {
    return Money.sum(differences.stream().map(d -> d.residual().abs()).toList());
  }

  /** Whether nothing differs: no difference, and no cause that cancels another. */
  public boolean agrees() {
    return differences.isEmpty() && summary.causes() == 0;
  }

  /**
   * The differences as a table: the place ({@code hall}, {@code date}, {@code cashier}, {@code
   * tender}, {@code category}, {@code season}; empty texts where it names none), {@code ours_fen},
   * {@code theirs_fen}, {@code amount_fen}, {@code explained_fen}, {@code residual_fen}.
   */
  public Dataset<Row> differenceTable() {
    return session.createDataFrame(
        differences.stream().map(CauseRows::of).toList(), CauseRows.DIFFERENCE);
  }

  /**
   * The causes as a table, in the order of a comparison on one machine: {@code kind}, {@code
   * amount_fen}, {@code size_fen}, {@code alternatives} (how many other explanations fit), {@code
   * effects} (places with {@code amount_fen}), {@code ours} and {@code theirs} (lines with {@code
   * file} and {@code line}).
   */
  public Dataset<Row> causes() {
    return session
        .createDataFrame(kept.found().flatMap(part -> part.causes().iterator()), CauseRows.CAUSE)
        .orderBy(
            Arrays.stream(CauseRows.ORDER.fieldNames())
                .map(SparkReconciliation::by)
                .toArray(Column[]::new))
        .drop("order");
  }

  /**
   * The totals of both sides at every place, in the order of their texts: the place as in {@link
   * #differenceTable}, {@code ours_fen}, {@code our_lines}, {@code theirs_fen}, {@code
   * their_lines}.
   */
  public Dataset<Row> totals() {
    return TotalsTable.of(session, kept.blocks(), kept.told());
  }

  /** The latest season comes first, as in a row of a report. */
  private static Column by(String name) {
    Column column = functions.col("order." + name);
    return name.equals("season") ? column.desc() : column.asc();
  }

  @Override
  public void close() {
    kept.blocks().unpersist();
    kept.parts().unpersist();
    kept.rests().ifPresent(JavaRDD::unpersist);
  }
}
