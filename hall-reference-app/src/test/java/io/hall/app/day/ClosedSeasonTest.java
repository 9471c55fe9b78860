package io.hall.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worked day, moved to the last days of a season that ends within a month: it is submitted, its
 * month handed over with days on which the hall was shut, and the season closed.
 */
@Tag("规程-7.2")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosedSeasonTest {

  /** Open on the worked day, on one of the season's last days and on one behind its end. */
  private static final String CALENDAR =
      """
      kind,from,to,days,hours,source
      DAY,2026-03-13,2026-03-14,,08:00-18:00,测试
      DAY,2026-03-20,2026-03-20,,08:00-18:00,测试
      """;

  @TempDir static Path folder;
  private static Path day;
  private static Path calendar;
  private static Path data;

  @BeforeAll
  static void moves_the_worked_day() throws IOException {
    day = folder.resolve("day");
    data = folder.resolve("data");
    calendar = Files.writeString(folder.resolve("calendar.csv"), CALENDAR);
    try (Stream<Path> files = Files.walk(Run.EXAMPLE)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        Path moved = day.resolve(Run.EXAMPLE.relativize(file).toString());
        Files.createDirectories(moved.getParent());
        Files.writeString(
            moved,
            Files.readString(file)
                .replace("2025-2026", "2024-2025")
                .replace("2026-2027", "2025-2026")
                .replace("2026-11-08", "2026-03-13")
                .replace("2026-11-09", "2026-03-14")
                .replace("S26H", "S25H"));
      }
    }
  }

  private static Run hall(String command, String... more) {
    List<String> args = new ArrayList<>(Arrays.asList(command.split(" ")));
    args.addAll(List.of("--data", data.toString(), "--lang", "en"));
    args.addAll(Arrays.asList(more));
    return Run.hall(args.toArray(String[]::new));
  }

  private static Run close(Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("--season", "2025-2026", "--close"));
    args.addAll(List.of("--by", "O01", "--approved-by", "L01", "--out", out.toString()));
    args.addAll(Arrays.asList(more));
    return hall("archive build", args.toArray(String[]::new));
  }

  private static Run handOver(String... more) {
    List<String> args = new ArrayList<>(List.of("--month", "2026-03", "--calendar"));
    args.addAll(List.of(calendar.toString(), "--by", "M02", "--received-by", "S01"));
    args.addAll(Arrays.asList(more));
    return hall("month", args.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void the_day_is_submitted() {
    Run run =
        hall(
            "day",
            "--payments=" + day.resolve("payments.csv"),
            "--payments=" + day.resolve("corrections/payments.csv"),
            "--counts=" + day.resolve("counts.csv"),
            "--counts=" + day.resolve("corrections/counts.csv"),
            "--statements=" + day.resolve("statements"),
            "--corrections=" + day.resolve("corrections/corrections.csv"),
            "--submit-by=M01");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("H01 2026-03-13").contains("submitted (version 1)");
  }

  @Test
  @Order(2)
  void the_season_is_not_closed_while_a_day_of_it_is_missing() {
    Run run = close(folder.resolve("early"), "--calendar", calendar.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("ARCHIVE-041").contains("2026-03-14").doesNotContain("03-20");
    assertThat(folder.resolve("early")).doesNotExist();
  }

  @Test
  @Order(3)
  void its_month_is_handed_over_when_every_shut_day_is_explained() {
    Run tooFew = handOver("--explain", "H01/2026-03-14=暴雪停业", "--approved-by", "L01");
    assertThat(tooFew.exit()).isEqualTo(1);
    Run run =
        handOver(
            "--explain",
            "H01/2026-03-14=暴雪停业",
            "--explain",
            "H01/2026-03-20=停电",
            "--approved-by",
            "L01");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("2026-03 version 1 handed over by M02 to S01");
  }

  @Test
  @Order(4)
  void then_the_season_is_closed_and_holds() {
    Path archive = folder.resolve("archive");
    Run run = close(archive, "--calendar", calendar.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("2026-03-13 to 2026-03-15 (closed): 22 receipts of 29692.24 yuan");
    Run verified = Run.hall("archive", "verify", archive.toString(), "--lang", "en");
    assertThat(verified.out())
        .contains("TREES HOLDS 3 checkpoints of 1 halls")
        .contains("MONTHS HOLDS 1 monthly summaries")
        .endsWith("Everything holds.\n");
    assertThat(verified.exit()).isZero();
  }

  @Test
  @Order(5)
  void a_closed_season_is_built_again_and_closed_once() throws IOException {
    Path again = folder.resolve("again");
    assertThat(close(again, "--calendar", calendar.toString()).exit()).isZero();
    Path manifest = Path.of("manifest");
    assertThat(again.resolve(manifest))
        .hasSameBinaryContentAs(folder.resolve("archive").resolve(manifest));
  }
}
