package io.hall.spark;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.reconcile.LineBlock;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.Side;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads tables in Parquet with the columns of {@code lines.csv}: texts, the date as a date too; the
 * amount as a whole number of fen, or a decimal of yuan with at most two places. Every cell is
 * checked as that of a file is. Rows are counted from 1 in each file.
 */
final class ParquetBlocks {

  private static final List<String> COLUMNS = LineTables.HEADER.columns();
  private static final int AMOUNT = COLUMNS.indexOf("amount");
  private static final int FILE = COLUMNS.size();
  private static final int ROW = FILE + 1;
  private static final byte[] NOTHING = {};
  private static final int MOST_DIGITS = 18;

  /** How many rows make a block, so that one that is kept or sent is no larger than some 100 MB. */
  private static final int MOST_ROWS = 1 << 21;

  private ParquetBlocks() {}

  static Checked<JavaRDD<SideBlock>> of(SparkSession session, Side side, Source source) {
    Dataset<Row> table;
    try {
      table = session.read().parquet(source.files().toArray(String[]::new));
    } catch (Exception e) { // AnalysisException among them, which is checked and not declared
      return Checked.invalid(Finding.of(SparkCode.UNREADABLE).in(source.path()));
    }
    List<Finding> findings = findings(table.schema(), source.path());
    return findings.isEmpty()
        ? Checked.valid(blocks(table, side, source))
        : Checked.invalid(findings);
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
    DataType amount = table.schema().apply("amount").dataType();
    if (!table.schema().apply("date").dataType().equals(DataTypes.StringType)) {
      int date = COLUMNS.indexOf("date");
      columns.set(date, columns.get(date).cast(DataTypes.StringType));
    }
    columns.add(functions.col("_metadata.file_name"));
    columns.add(functions.col("_metadata.row_index"));
    Map<String, Integer> files = files(source);
    boolean yuan = amount instanceof DecimalType;
    int precision = amount instanceof DecimalType decimal ? decimal.precision() : 0;
    return table
        .select(columns.toArray(Column[]::new))
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(rows -> new Reader(side, files, yuan ? precision : 0, rows));
  }

  private static Map<String, Integer> files(Source source) {
    List<String> names = source.names();
    return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
  }

  /** Makes blocks of the rows of a partition: as many as there are files or parts of files. */
  private static final class Reader implements Iterator<SideBlock> {

    private final Side side;
    private final Map<String, Integer> files;
    private final int precision;
    private final Iterator<InternalRow> rows;
    private Optional<InternalRow> ahead = Optional.empty();

    Reader(Side side, Map<String, Integer> files, int precision, Iterator<InternalRow> rows) {
      this.side = side;
      this.files = files;
      this.precision = precision;
      this.rows = rows;
      step();
    }

    private void step() {
      ahead = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return ahead.isPresent();
    }

    @Override
    public SideBlock next() {
      InternalRow first = ahead.orElseThrow();
      UTF8String file = first.getUTF8String(FILE).clone();
      long start = first.getLong(ROW);
      String name = file.toString();
      LineBlock.Builder block = new LineBlock.Builder(name, files.getOrDefault(name, 0), start + 1);
      long row = start;
      while (ahead.isPresent() && row - start < MOST_ROWS && !block.isFull()) {
        InternalRow cells = ahead.get();
        if (cells.getLong(ROW) != row || !cells.getUTF8String(FILE).equals(file)) {
          break;
        }
        add(cells, block);
        row++;
        step();
      }
      return SideBlock.of(side, block.build());
    }

    private void add(InternalRow row, LineBlock.Builder block) {
      for (int column = 0; column < FILE; column++) {
        if (row.isNullAt(column)) {
          block.cell(NOTHING, 0, 0);
        } else if (column == AMOUNT) {
          block.fen(fen(row));
        } else {
          text(row.getUTF8String(column), block);
        }
      }
      block.end();
    }

    private long fen(InternalRow row) {
      return precision == 0
          ? row.getLong(AMOUNT)
          : row.getDecimal(AMOUNT, precision, 2).toUnscaledLong();
    }

    private static void text(UTF8String text, LineBlock.Builder block) {
      if (text.getBaseObject() instanceof byte[] bytes) {
        int from = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
        block.cell(bytes, from, from + text.numBytes());
      } else {
        byte[] copy = text.getBytes();
        block.cell(copy, 0, copy.length);
      }
    }
  }
}
