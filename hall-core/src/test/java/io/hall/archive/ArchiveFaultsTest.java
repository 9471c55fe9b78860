package io.hall.archive;

import static io.hall.archive.BoundSeason.order;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.store.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to an archive when the process, the database or the names are not as they should.
 */
class ArchiveFaultsTest {

  private Path data;
  private BoundSeason season;
  private Cut cut;

  @BeforeEach
  void bindASeason(@TempDir Path folder) {
    data = folder;
    season = BoundSeason.ready(TestDatabase.Kind.SQLITE, folder);
    cut = season.cut(season.closing());
  }

  @AfterEach
  void closeTheSeason() {
    season.close();
  }

  private void build(Path target) {
    season.writer().write(order(cut), ArchiveTarget.folder(target));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> String.valueOf(path.getFileName())).toList();
    }
  }

  @Test
  void a_process_that_is_killed_leaves_nothing_under_the_name(@TempDir Path out)
      throws IOException {
    Path target = out.resolve("archive");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HalfBuilt.class.getName(),
                data.resolve("hall.db").toString(),
                target.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.lines().filter(HalfBuilt.HALF::equals).findFirst()).isPresent();
    } finally {
      process.destroyForcibly().onExit().join();
    }
    String left = "\\.archive\\." + process.pid() + "-[0-9a-f]+\\.partial";
    assertThat(names(out)).hasSize(1).allMatch(n -> n.matches(left));
    build(target);
    assertThat(target.resolve("manifest")).isNotEmptyFile();
    assertThat(names(out)).as("what was left is cleared away").containsExactly("archive");
  }

  @Test
  void a_damaged_record_is_never_archived(@TempDir Path out) throws IOException {
    season
        .filing
        .database()
        .tamper(
            "UPDATE log_record SET content = ? WHERE stream = 'receipt-book/SJC01'"
                + " AND position = 5",
            new byte[] {1, 2, 3});
    assertThatThrownBy(() -> build(out.resolve("a")))
        .hasMessageContaining("STORE-005 receipt-book/SJC01:5");
    assertThat(names(out)).isEmpty();
  }

  @Test
  void records_that_are_cut_off_are_missed(@TempDir Path out) {
    season
        .filing
        .database()
        .tamper("DELETE FROM log_record WHERE stream = 'shift/H01/C01' AND position = 10");
    assertThatThrownBy(() -> build(out.resolve("a")))
        .hasMessageContaining("STORE-006 shift/H01/C01:10");
  }

  @Test
  void a_paper_that_was_changed_is_never_archived(@TempDir Path out) {
    season.filing.database().tamper("UPDATE paper_content SET content = ?", new byte[] {7});
    assertThat(codesOf(() -> build(out.resolve("a")))).containsExactly("ARCHIVE-007");
  }

  @Test
  void other_retention_times_than_were_sealed_are_refused(@TempDir Path out) {
    build(out.resolve("a"));
    season
        .filing
        .database()
        .tamper("UPDATE archive_cut SET retention = replace(retention, '30年', '三十年')");
    assertThatThrownBy(() -> build(out.resolve("b")))
        .hasMessageContaining("ARCHIVE-052")
        .hasMessageContaining("first in retention");
  }
}
