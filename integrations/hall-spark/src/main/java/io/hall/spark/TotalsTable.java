package io.hall.spark;

import io.hall.reconcile.LineBlock;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.Side;
import io.hall.reconcile.kernel.Cube;
import io.hall.reconcile.kernel.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The totals of both sides at every place: the kernel's cube of each block, and the cubes' groups
 * added up by Spark, which refuses a sum that a {@code long} of fen cannot hold.
 */
final class TotalsTable {

  private static final List<String> SUMS =
      List.of("ours_fen", "our_lines", "theirs_fen", "their_lines");

  private TotalsTable() {}

  static Dataset<Row> of(SparkSession session, JavaRDD<SideBlock> blocks, LineBlock.Told told) {
    StructType schema = new StructType();
    for (String name : PlaceCells.COLUMNS) {
      schema = schema.add(name, DataTypes.StringType);
    }
    for (String name : SUMS) {
      schema = schema.add(name, DataTypes.LongType);
    }
    Column[] sums = SUMS.stream().map(name -> functions.sum(name).as(name)).toArray(Column[]::new);
    Column[] place = PlaceCells.COLUMNS.stream().map(functions::col).toArray(Column[]::new);
    return session
        .createDataFrame(blocks.flatMap(block -> groups(block, told)), schema)
        .groupBy(place)
        .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
        .orderBy(place);
  }

  private static Iterator<Row> groups(SideBlock block, LineBlock.Told told) {
    List<Row> rows = new ArrayList<>();
    for (LineBlock lines : block.blocks()) {
      List<byte[]> parcel = lines.size() == 0 ? List.of() : List.of(lines.pack(told, 1));
      boolean ours = block.side() == Side.OURS;
      LineTables both = LineTables.of(ours ? parcel : List.of(), ours ? List.of() : parcel, told);
      Cube cube =
          Cube.of(
              both.ours().columns(),
              both.theirs().columns(),
              both.dimensions(),
              Workspace.ofThreads(1));
      for (Cube.Groups group = cube.groups(); group.next(); ) {
        rows.add(row(PlaceCells.of(both.place(group.code())), group));
      }
    }
    return rows.iterator();
  }

  private static Row row(PlaceCells place, Cube.Groups group) {
    List<Object> cells = new ArrayList<>(place.cells());
    cells.add(group.ourSum());
    cells.add((long) group.ourCount());
    cells.add(group.theirSum());
    cells.add((long) group.theirCount());
    return RowFactory.create(cells.toArray());
  }
}
