package io.hall.spark;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.reconcile.Difference;
import io.hall.reconcile.Line;
import io.hall.reconcile.LineBlock;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.Place;
import io.hall.reconcile.PlaceTotals;
import io.hall.reconcile.Reconciler;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.RuleSetFile;
import io.hall.reconcile.Side;
import io.hall.reconcile.kernel.Workspace;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The steps of a comparison: what the sides tell; the lines of each key, partition by partition;
 * what these left over, hall by hall; the totals of the places that were named. Only what is said
 * of blocks and parts comes to the driver, no lines and no causes.
 */
final class Comparison {

  /** How many lines of both sides are compared in a partition when nobody says. */
  private static final long LINES = 4_000_000;

  private final SparkSession session;
  private final RuleSet rules;
  private final List<String> ourFiles;
  private final List<String> theirFiles;

  Comparison(SparkSession session, RuleSet rules, Source ours, Source theirs) {
    this.session = session;
    this.rules = rules;
    this.ourFiles = ours.names();
    this.theirFiles = theirs.names();
  }

  /** What the tasks have to know; the rules as text, since they are no {@link Serializable}. */
  private record Job(
      String rules, LineBlock.Told told, int partitions, List<String> ours, List<String> theirs)
      implements Serializable {

    Reconciler reconciler() {
      return Reconciler.with(RuleSetFile.parse("rules", rules).orThrow());
    }
  }

  /** Lines of one side on their way to the partition in which they are compared. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  @DefaultSerializer(JavaSerializer.class)
  private record Sent(Side side, byte[] parcel) implements Serializable {}

  /** Totals of both sides: all lines, then place by place. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  @DefaultSerializer(JavaSerializer.class)
  private record Totals(long[] ours, long[] theirs) implements Serializable {

    Totals plus(Totals other) {
      return new Totals(plus(ours, other.ours), plus(theirs, other.theirs));
    }

    private static long[] plus(long[] one, long[] other) {
      long[] sums = new long[one.length];
      for (int i = 0; i < sums.length; i++) {
        sums[i] = Math.addExact(one[i], other[i]);
      }
      return sums;
    }
  }

  Checked<SparkReconciliation> run(JavaRDD<SideBlock> read, int wanted) {
    JavaRDD<SideBlock> blocks = read.persist(StorageLevel.MEMORY_AND_DISK());
    List<SideBlock.Head> heads = blocks.map(SideBlock::head).collect();
    List<Finding> findings =
        heads.stream().flatMap(head -> head.findings().stream()).map(FoundText::finding).toList();
    if (!findings.isEmpty()) {
      blocks.unpersist();
      return Checked.invalid(findings);
    }
    return Checked.valid(compare(blocks, heads, wanted));
  }

  private SparkReconciliation compare(
      JavaRDD<SideBlock> blocks, List<SideBlock.Head> heads, int wanted) {
    LineBlock.Told told =
        heads.stream()
            .map(SideBlock.Head::told)
            .reduce(LineBlock.Told.EVERYTHING, LineBlock.Told::and);
    int partitions = wanted > 0 ? wanted : partitions(heads);
    Job job = new Job(RuleSetFile.write(rules), told, partitions, ourFiles, theirFiles);
    JavaRDD<PartRows> parts = parts(blocks, job).persist(StorageLevel.MEMORY_AND_DISK());
    List<PartRows.Sums> sums = new ArrayList<>(parts.map(PartRows::sums).collect());
    Optional<JavaRDD<PartRows>> rests = Optional.empty();
    if (!told.numbers()) {
      rests = Optional.of(rests(parts, job).persist(StorageLevel.MEMORY_AND_DISK()));
      sums.addAll(rests.get().map(PartRows::sums).collect());
    }
    List<Place> places =
        sums.stream().flatMap(sum -> sum.places().places().stream()).distinct().toList();
    Totals totals = totals(blocks, job, places);
    return new SparkReconciliation(
        session,
        rules,
        Summary.of(heads, totals.ours()[0], totals.theirs()[0], sums),
        Difference.joined(shares(sums, places, totals)),
        new SparkReconciliation.Kept(blocks, told, parts, rests));
  }

  private int partitions(List<SideBlock.Head> heads) {
    long lines = heads.stream().mapToLong(SideBlock.Head::size).sum();
    int cores = session.sparkContext().defaultParallelism();
    long rounds = lines / LINES / cores + 1; // no core idles at the end
    return (int) Math.min(SparkReconciler.MOST_PARTITIONS, rounds * cores);
  }

  private static JavaRDD<PartRows> parts(JavaRDD<SideBlock> blocks, Job job) {
    return blocks
        .flatMapToPair(block -> sent(block, job))
        .partitionBy(new HashPartitioner(job.partitions()))
        .mapPartitions(lines -> Stream.of(part(lines, job)).iterator());
  }

  private static Iterator<Tuple2<Integer, Sent>> sent(SideBlock block, Job job) {
    List<Tuple2<Integer, Sent>> sent = new ArrayList<>();
    for (LineBlock lines : block.blocks()) {
      byte[][] parcels = lines.pack(job.told(), job.partitions());
      for (int partition = 0; partition < parcels.length; partition++) {
        if (parcels[partition].length > 0) {
          sent.add(new Tuple2<>(partition, new Sent(block.side(), parcels[partition])));
        }
      }
    }
    return sent.iterator();
  }

  private static PartRows part(Iterator<Tuple2<Integer, Sent>> lines, Job job) {
    List<byte[]> ours = new ArrayList<>();
    List<byte[]> theirs = new ArrayList<>();
    while (lines.hasNext()) {
      Sent sent = lines.next()._2();
      (sent.side() == Side.OURS ? ours : theirs).add(sent.parcel());
    }
    LineTables both = LineTables.of(ours, theirs, job.told());
    return PartRows.of(
        job.reconciler().part(both, Workspace.ofThreads(1)), job.ours(), job.theirs());
  }

  /** What the parts left over meets the rest of its hall. */
  private static JavaRDD<PartRows> rests(JavaRDD<PartRows> parts, Job job) {
    return parts
        .flatMapToPair(
            part ->
                Stream.concat(
                        part.ourRest().stream().map(line -> left(Side.OURS, line)),
                        part.theirRest().stream().map(line -> left(Side.THEIRS, line)))
                    .iterator())
        .groupByKey(job.partitions())
        .values()
        .map(lines -> rest(lines, job));
  }

  private static Tuple2<String, Tuple2<Side, LineCells>> left(Side side, LineCells line) {
    return new Tuple2<>(line.place().hall(), new Tuple2<>(side, line));
  }

  private static PartRows rest(Iterable<Tuple2<Side, LineCells>> lines, Job job) {
    List<Line> ours = new ArrayList<>();
    List<Line> theirs = new ArrayList<>();
    lines.forEach(line -> (line._1() == Side.OURS ? ours : theirs).add(line._2().line()));
    return PartRows.of(job.reconciler().rest(ours, theirs, job.told()), job.ours(), job.theirs());
  }

  private Totals totals(JavaRDD<SideBlock> blocks, Job job, List<Place> places) {
    Broadcast<PlaceColumns> wanted =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .broadcast(PlaceColumns.of(places));
    Totals totals =
        blocks
            .mapPartitions(some -> Stream.of(totals(some, wanted.value(), job.told())).iterator())
            .treeReduce(Totals::plus);
    wanted.destroy();
    return totals;
  }

  private static Totals totals(
      Iterator<SideBlock> blocks, PlaceColumns wanted, LineBlock.Told told) {
    List<Place> places = wanted.places();
    PlaceTotals ours = new PlaceTotals(places, told);
    PlaceTotals theirs = new PlaceTotals(places, told);
    blocks.forEachRemaining(
        block -> block.blocks().forEach((block.side() == Side.OURS ? ours : theirs)::add));
    return new Totals(fen(ours, places.size()), fen(theirs, places.size()));
  }

  private static long[] fen(PlaceTotals totals, int places) {
    long[] fen = new long[places + 1];
    fen[0] = totals.all().fen();
    for (int i = 0; i < places; i++) {
      fen[i + 1] = totals.at(i).fen();
    }
    return fen;
  }

  private static List<Difference> shares(
      List<PartRows.Sums> sums, List<Place> places, Totals totals) {
    List<Difference> shares = new ArrayList<>();
    sums.forEach(sum -> shares.addAll(sum.shares().differences()));
    for (int i = 0; i < places.size(); i++) {
      Money ours = Money.ofFen(totals.ours()[i + 1]);
      Money theirs = Money.ofFen(totals.theirs()[i + 1]);
      shares.add(new Difference(places.get(i), ours, theirs, Money.ZERO));
    }
    return shares;
  }
}
