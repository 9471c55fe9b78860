package io.hall.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.reconcile.LineTables;
import io.hall.reconcile.RuleSet;
import io.hall.reconcile.kernel.Cube;
import io.hall.reconcile.kernel.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkReconcilerTest {

  private static final List<String> OURS =
      List.of(
          ",H01,C1,2026-11-08,ARREARS,2025-2026,POS,100.00,1",
          ",H01,C1,2026-11-08,ARREARS,2025-2026,POS,200.00,2",
          ",H01,C1,2026-11-08,ARREARS,2025-2026,POS,30.00,3",
          ",H02,C3,2026-11-08,ARREARS,2025-2026,BANK,50.00,4",
          ",H02,C3,2026-11-09,ARREARS,2025-2026,BANK,-20.00,5",
          ",H02,C3,2026-11-09,ARREARS,2025-2026,BANK,20.00,U");
  private static final List<String> THEIRS =
      List.of(
          ",H01,C1,2026-11-08,ARREARS,2025-2026,POS,100.00,1",
          ",H01,C1,2026-11-08,ARREARS,2025-2026,POS,100.00,1",
          ",H01,C1,2026-11-08,ARREARS,2025-2026,POS,2000.00,2",
          ",H01,C1,2026-11-08,ARREARS,2025-2026,POS,30.00,8",
          ",H02,C3,2026-11-09,ARREARS,2025-2026,BANK,50.00,4",
          ",H02,C3,2026-11-10,ARREARS,2025-2026,BANK,20.00,T");

  private static final Workspace SPACE = Workspace.ofThreads(1);

  @TempDir Path folder;

  @AfterEach
  void nothing_fails_any_more() {
    FailingOnce.sending(false);
    FailingOnce.writing(false);
    FailingOnce.failures();
  }

  private static SparkReconciler reconciler() {
    return SparkReconciler.of(Sessions.local(), Answers.RULES).inPartitions(3);
  }

  private Path ours() throws IOException {
    return Sides.csv(folder.resolve("ours.csv"), OURS);
  }

  private Path theirs() throws IOException {
    return Sides.csv(folder.resolve("theirs.csv"), THEIRS);
  }

  @Test
  void tasks_that_fail_once_change_nothing() throws IOException {
    Answers right = Answers.of(ours(), theirs());
    FailingOnce.failures();
    SparkReconciler reconciler = reconciler();
    FailingOnce.sending(true);
    try (SparkReconciliation found =
        reconciler.lines(ours().toString(), theirs().toString()).orThrow()) {
      assertThat(FailingOnce.failures()).isGreaterThan(5);
      assertThat(Answers.of(found, 0)).isEqualTo(right);
    }
    assertThat(right.causes()).hasSizeGreaterThan(2);
  }

  @Test
  void tasks_that_fail_while_they_write_leave_nothing_twice() throws IOException {
    Path out = folder.resolve("out");
    try (SparkReconciliation found =
        reconciler().lines(ours().toString(), theirs().toString()).orThrow()) {
      FailingOnce.writing(true);
      FailingOnce.failures();
      ResultFiles.write(
          found, out.toString(), Sessions.local().sparkContext().hadoopConfiguration());
      assertThat(FailingOnce.failures()).isGreaterThan(1);
      assertThat(rows(out.resolve("causes")))
          .containsExactlyInAnyOrderElementsOf(found.causes().collectAsList());
      assertThat(rows(out.resolve("differences")))
          .containsExactlyElementsOf(found.differenceTable().collectAsList());
      assertThat(Files.readString(out.resolve("summary.json")))
          .isEqualTo(ResultFiles.json(found))
          .contains("\"ourLines\" : 6", "\"theirLines\" : 6");
    }
  }

  private static List<Row> rows(Path table) {
    return Sessions.local().read().parquet(table.toString()).collectAsList();
  }

  @Test
  void several_files_are_one_side() throws IOException {
    Path many = folder.resolve("many");
    List<List<String>> parts = Sides.cut(OURS, 3);
    for (int part = 0; part < parts.size(); part++) {
      Sides.csv(many.resolve("part-" + part + ".csv"), parts.get(part));
    }
    try (SparkReconciliation whole =
            reconciler().lines(ours().toString(), theirs().toString()).orThrow();
        SparkReconciliation cut =
            reconciler().lines(many.toString(), theirs().toString()).orThrow()) {
      assertThat(cut.differences()).isEqualTo(whole.differences());
      assertThat(cut.summary()).isEqualTo(whole.summary());
      assertThat(cut.causes().select("ours.file").collectAsList().toString())
          .contains("part-0.csv", "part-2.csv");
    }
  }

  @Test
  void a_table_of_many_batches_files_and_true_dates_gives_what_its_file_gives() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 80_000; i++) {
      String day = "2026-11-%02d".formatted(1 + i / 4_000);
      rows.add("A-%08d,H0%d,C1,%s,ARREARS,2025-2026,POS,%d.00,".formatted(i, i % 3, day, i));
    }
    Path ours = Sides.csv(folder.resolve("ours.csv"), rows);
    rows.set(70_000, rows.get(70_000).replace("ARREARS", "RESIDENTIAL_AREA"));
    rows.remove(40_000);
    Path theirs = Sides.csv(folder.resolve("theirs.csv"), rows);
    SparkSession session = Sessions.local();
    Dataset<Row> table =
        session
            .read()
            .parquet(Sides.parquet(session, ours, folder.resolve("one"), true).toString());
    String many = folder.resolve("many").toString();
    table
        .withColumn("date", table.col("date").cast(DataTypes.DateType))
        .repartitionByRange(2, table.col("number"))
        .sortWithinPartitions("number")
        .write()
        .parquet(many);
    try (SparkReconciliation whole =
            reconciler().lines(ours.toString(), theirs.toString()).orThrow();
        SparkReconciliation tables = reconciler().lines(many, theirs.toString()).orThrow()) {
      assertThat(whole.summary().causes()).isEqualTo(2);
      assertThat(tables.summary()).isEqualTo(whole.summary());
      assertThat(tables.differences()).isEqualTo(whole.differences());
      assertThat(tables.causes().select("kind", "ours.number").collectAsList())
          .isEqualTo(whole.causes().select("kind", "ours.number").collectAsList());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void cells_that_are_not_there_are_empty_with_and_without_dictionaries(boolean dictionary)
      throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      String number = i % 7 == 0 ? "" : "A-%08d".formatted(i);
      String cashier = i % 3 == 0 ? "" : "C" + i % 5;
      String row = i % 4 == 0 ? "," : "ARREARS,2025-2026";
      String reference = i % 2 == 0 && i % 7 != 0 ? "" : "R" + i;
      rows.add(
          "%s,H01,%s,2026-11-08,%s,POS,%d.00,%s".formatted(number, cashier, row, i, reference));
    }
    Path ours = Sides.csv(folder.resolve("ours.csv"), rows);
    rows.set(100, rows.get(100).replace(",101.00,", ",102.00,"));
    Path theirs = Sides.csv(folder.resolve("theirs.csv"), rows);
    Path table = withNothing(ours, folder.resolve("table"), dictionary);
    Path other = Sides.parquet(Sessions.local(), theirs, folder.resolve("other"), true);
    Answers right = Answers.of(ours, theirs);
    try (SparkReconciliation found =
        reconciler().lines(table.toString(), other.toString()).orThrow()) {
      assertThat(Answers.of(found, 1)).isEqualTo(right);
      assertThat(right.causes()).isNotEmpty();
    }
  }

  private static Path withNothing(Path csv, Path folder, boolean dictionary) {
    SparkSession session = Sessions.local();
    session
        .read()
        .option("header", "true")
        .csv(csv.toString())
        .withColumn("amount", functions.col("amount").cast(DataTypes.createDecimalType(9, 2)))
        .coalesce(1)
        .write()
        .option("parquet.enable.dictionary", dictionary)
        .parquet(folder.toString());
    assertThat(session.read().parquet(folder.toString()).where("cashier IS NULL").count())
        .isEqualTo(100);
    return folder;
  }

  @Test
  void totals_by_place_are_those_of_one_cube_of_all_lines() throws IOException {
    LineTables both = LineTables.read(ours(), theirs()).orThrow();
    List<String> right = new ArrayList<>();
    Cube cube = Cube.of(both.ours().columns(), both.theirs().columns(), both.dimensions(), SPACE);
    for (Cube.Groups group = cube.groups(); group.next(); ) {
      PlaceCells at = PlaceCells.of(both.place(group.code()));
      List<Object> row = new ArrayList<>(at.cells());
      row.addAll(List.of(group.ourSum(), group.ourCount(), group.theirSum(), group.theirCount()));
      right.add(row.toString().replace(", ", ","));
    }
    try (SparkReconciliation found =
        reconciler().lines(ours().toString(), theirs().toString()).orThrow()) {
      assertThat(found.totals().collectAsList().stream().map(Object::toString))
          .containsExactlyInAnyOrderElementsOf(right);
    }
  }

  @Test
  void equal_sides_agree() throws IOException {
    try (SparkReconciliation found =
        reconciler().lines(ours().toString(), ours().toString()).orThrow()) {
      assertThat(found.agrees()).isTrue();
      assertThat(found.causes().count()).isZero();
    }
  }

  @Test
  void a_mistake_in_a_file_is_told_as_one_machine_tells_it() throws IOException {
    Path wrong =
        Sides.csv(
            folder.resolve("wrong.csv"),
            List.of(OURS.get(0), ",H01,C1,2026/11/8,ARREARS,2025-2026,POS,0.00,1"));
    List<Finding> right = LineTables.read(wrong, theirs()).findings();
    Checked<SparkReconciliation> found = reconciler().lines(wrong.toString(), theirs().toString());
    assertThat(found.findings())
        .isEqualTo(right.stream().map(f -> f.in(f.where().replaceFirst("^.*/", ""))).toList())
        .hasSize(2);
    assertThat(found.findings().get(0).where()).isEqualTo("wrong.csv:3:date");
  }

  @Test
  void a_mistake_in_a_table_is_told_with_its_row() throws IOException {
    Path wrong =
        Sides.csv(
            folder.resolve("wrong.csv"),
            List.of(OURS.get(0), ",H 01,C1,2026-11-08,ARREARS,2025-2026,POS,0.00,\"a,\"\"b\""));
    Path table = Sides.parquet(Sessions.local(), wrong, folder.resolve("table"), true);
    List<Finding> found = reconciler().lines(table.toString(), theirs().toString()).findings();
    assertThat(found).hasSize(2);
    assertThat(found.get(0).where()).startsWith("part-").endsWith(".parquet:2:hall");
    assertThat(found.get(1).where()).endsWith(":2:amount");
  }

  @Test
  void what_is_no_side_is_refused_by_a_code() throws IOException {
    SparkSession session = Sessions.local();
    Path table = Sides.parquet(session, ours(), folder.resolve("table"), true);
    Dataset<Row> right = session.read().parquet(table.toString());
    Path less = folder.resolve("less");
    right
        .drop("hall")
        .withColumn("amount", right.col("amount").cast("double"))
        .write()
        .parquet(less.toString());
    Files.createDirectory(folder.resolve("empty"));
    Files.writeString(folder.resolve("broken.parquet"), "no Parquet");
    assertThat(codes("nowhere.csv")).containsExactly(SparkCode.NO_INPUT);
    assertThat(codes("empty")).containsExactly(SparkCode.UNREADABLE);
    assertThat(codes("broken.parquet")).containsExactly(SparkCode.UNREADABLE);
    assertThat(codes("less")).containsExactly(SparkCode.COLUMN_MISSING, SparkCode.COLUMN_TYPE);
  }

  private List<Object> codes(String path) throws IOException {
    return reconciler()
        .lines(folder.resolve(path).toString(), theirs().toString())
        .findings()
        .stream()
        .<Object>map(Finding::code)
        .toList();
  }

  @Test
  void partitions_are_at_least_one() {
    SparkReconciler reconciler = SparkReconciler.of(Sessions.local(), RuleSet.STANDARD);
    assertThatThrownBy(() -> reconciler.inPartitions(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
