package io.hall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.spark.sql.SparkSession;

class SparkReconcilerProperties {

  private static Path folder = Path.of(".");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("spark");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    Sessions.delete(folder);
  }

  @Property(tries = 25)
  void files_give_what_one_machine_gives_in_any_number_of_partitions(
      @ForAll("rows") List<String> ours,
      @ForAll("rows") List<String> theirs,
      @ForAll @IntRange(min = 1, max = 7) int partitions)
      throws IOException {
    Path our = Sides.csv(folder.resolve("ours.csv"), ours);
    Path their = Sides.csv(folder.resolve("theirs.csv"), theirs);
    assertThat(spark(our, their, partitions, 0)).isEqualTo(Answers.of(our, their));
  }

  @Property(tries = 6)
  void tables_give_what_files_give(
      @ForAll("rows") List<String> ours,
      @ForAll("rows") List<String> theirs,
      @ForAll @IntRange(min = 1, max = 7) int partitions,
      @ForAll boolean fen)
      throws IOException {
    SparkSession session = Sessions.local();
    Path our = Sides.csv(folder.resolve("ours.csv"), ours);
    Path their = Sides.csv(folder.resolve("theirs.csv"), theirs);
    Path ourTable = Sides.parquet(session, our, folder.resolve("ours"), fen);
    Path theirTable = Sides.parquet(session, their, folder.resolve("theirs"), !fen);
    assertThat(spark(ourTable, theirTable, partitions, 1)).isEqualTo(Answers.of(our, their));
  }

  private static Answers spark(Path ours, Path theirs, int partitions, int header) {
    try (SparkReconciliation found =
        SparkReconciler.of(Sessions.local(), Answers.RULES)
            .inPartitions(partitions)
            .lines(ours.toString(), theirs.toString())
            .orThrow()) {
      return Answers.of(found, header);
    }
  }

  @Provide
  Arbitrary<List<String>> rows() {
    return Sides.rows();
  }
}
