package io.hall.spark;

import io.hall.reconcile.LineTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Invented lines, and the files that hold them. */
final class Sides {

  private Sides() {}

  /** Rows of a side: numbered, unnumbered or both; several halls; refunds, parts and copies. */
  static Arbitrary<List<String>> rows() {
    Arbitrary<String> none = Arbitraries.just("");
    return Arbitraries.oneOf(
        row(numbers()).list().ofMaxSize(40),
        row(none).list().ofMaxSize(40),
        row(Arbitraries.oneOf(numbers(), none)).list().ofMaxSize(40));
  }

  private static Arbitrary<String> numbers() {
    Arbitrary<String> receipts =
        Combinators.combine(
                Arbitraries.of("JZ26", "A", "ABCDEFGHIJKL"),
                Arbitraries.of(1, 2, 3, 4, 70_000, 99_999_999))
            .as("%s-%08d"::formatted);
    return Arbitraries.oneOf(
        receipts, receipts, Arbitraries.of("00000001", "P000123", "1234567890123456789"));
  }

  private static Arbitrary<String> row(Arbitrary<String> numbers) {
    Arbitrary<String> desks = Arbitraries.of("H01,C1", "H01,C2", "H02,C3", "H02,C4", "H03,");
    Arbitrary<String> days = Arbitraries.of("2026-11-08", "2026-11-09", "2026-11-10");
    Arbitrary<String> kinds =
        Arbitraries.of(
            "RESIDENTIAL_AREA,2026-2027,POS",
            "RESIDENTIAL_AREA,2026-2027,WECHAT",
            "ARREARS,2025-2026,BANK",
            ",,BANK");
    Arbitrary<String> amounts =
        Arbitraries.of("1714.82", "1741.82", "100.00", "50.00", "30.00", "20.00", "-50.00");
    Arbitrary<String> references =
        Arbitraries.of("", "", "1", "12", "21", "420000123420261108", "流水号", "a b");
    return Combinators.combine(numbers, desks, days, kinds, amounts, references)
        .as(
            (number, desk, day, kind, amount, reference) ->
                String.join(
                    ",",
                    number,
                    desk,
                    day,
                    kind,
                    amount,
                    number.isEmpty() && reference.isEmpty() ? "R" : reference));
  }

  /** Writes a side as one file. */
  static Path csv(Path file, List<String> rows) throws IOException {
    Files.createDirectories(file.getParent());
    String header = String.join(",", LineTables.HEADER.columns()) + "\n";
    return Files.writeString(file, header + String.join("\n", rows) + (rows.isEmpty() ? "" : "\n"));
  }

  /** Writes a side as a table, the amount in fen or in yuan; returns its folder. */
  static Path parquet(SparkSession session, Path csv, Path folder, boolean fen) {
    Dataset<Row> table = session.read().option("header", "true").csv(csv.toString()).na().fill("");
    Dataset<Row> typed =
        table.withColumn(
            "amount", functions.col("amount").cast(DataTypes.createDecimalType(14, 2)));
    if (fen) {
      typed =
          typed.withColumn(
              "amount", functions.expr("cast(amount * 100 as bigint)").cast(DataTypes.LongType));
    }
    typed.coalesce(1).write().mode("overwrite").parquet(folder.toString());
    return folder;
  }

  /** Cuts rows into as many parts, which follow one another. */
  static List<List<String>> cut(List<String> rows, int parts) {
    List<List<String>> cut = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      cut.add(rows.subList(rows.size() * part / parts, rows.size() * (part + 1) / parts));
    }
    return cut;
  }
}
