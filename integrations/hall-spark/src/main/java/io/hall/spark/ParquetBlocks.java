package io.hall.spark;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads tables in Parquet with the columns of {@code lines.csv}: texts, the date as a date too; the
 * amount as a whole number of fen, or a decimal of yuan with at most two places. Every cell is
 * checked as that of a file is. Rows are counted from 1 in each file.
 */
final class ParquetBlocks {

  private static final List<String> COLUMNS = LineTables.HEADER.columns();
  private static final int MOST_DIGITS = 18;

  private ParquetBlocks() {}

  static Checked<JavaRDD<SideBlock>> of(SparkSession session, Side side, Source source) {
    Dataset<Row> table;
    try {
      table = inBatches(session).read().parquet(source.files().toArray(String[]::new));
    } catch (Exception e) { // AnalysisException among them, which is checked and not declared
      return Checked.invalid(Finding.of(SparkCode.UNREADABLE).in(source.path()));
    }
    List<Finding> findings = findings(table.schema(), source.path());
    return findings.isEmpty()
        ? Checked.valid(blocks(table, side, source))
        : Checked.invalid(findings);
  }

  /** A session that reads column by column, whatever the application does elsewhere. */
  private static SparkSession inBatches(SparkSession session) {
    SparkSession columnar = session.newSession();
    columnar.conf().set("spark.sql.parquet.enableVectorizedReader", "true");
    columnar.conf().set("spark.sql.codegen.wholeStage", "true"); // without it Spark reads rows
    columnar.conf().set("spark.sql.parquet.columnarReaderBatchSize", "8192");
    return columnar;
  }

  private static List<Finding> findings(StructType schema, String path) {
    List<Finding> findings = new ArrayList<>();
    for (String column : COLUMNS) {
      Optional<DataType> type =
          Stream.of(schema.fields())
              .filter(field -> field.name().equals(column))
              .map(field -> field.dataType())
              .findFirst();
      if (type.isEmpty()) {
        findings.add(
            Finding.of(SparkCode.COLUMN_MISSING)
                .with("column", column)
                .with("columns", String.join(", ", COLUMNS))
                .in(path));
      } else if (!fits(column, type.get())) {
        findings.add(
            Finding.of(SparkCode.COLUMN_TYPE)
                .with("column", column)
                .with("type", type.get().simpleString())
                .with("expected", expected(column))
                .in(path));
      }
    }
    return findings;
  }

  private static boolean fits(String column, DataType type) {
    return switch (column) {
      case "amount" -> type.equals(DataTypes.LongType) || isYuan(type);
      case "date" -> type.equals(DataTypes.StringType) || type.equals(DataTypes.DateType);
      default -> type.equals(DataTypes.StringType);
    };
  }

  private static boolean isYuan(DataType type) {
    return type instanceof DecimalType decimal
        && decimal.scale() == 2
        && decimal.precision() <= MOST_DIGITS;
  }

  private static String expected(String column) {
    return switch (column) {
      case "amount" -> "bigint (fen), decimal(18,2)";
      case "date" -> "string, date";
      default -> "string";
    };
  }

  private static JavaRDD<SideBlock> blocks(Dataset<Row> table, Side side, Source source) {
    List<Column> columns = new ArrayList<>();
    COLUMNS.forEach(column -> columns.add(functions.col(column)));
    columns.add(functions.col("_metadata.file_name"));
    columns.add(functions.col("_metadata.row_index"));
    SparkPlan scan =
        table
            .select(columns.toArray(Column[]::new))
            .queryExecution()
            .executedPlan()
            .collectLeaves()
            .head();
    List<String> names = source.names();
    BatchColumns order = BatchColumns.of(CollectionConverters.asJava(scan.output()));
    return scan.executeColumnar()
        .toJavaRDD()
        .mapPartitions(batches -> new BatchReader(side, names, order, batches));
  }
}
