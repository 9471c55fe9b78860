package io.hall.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private int run(String customers, String halls, String season, Path out) {
    return run(customers, halls, season, out, "season");
  }

  private int run(String customers, String halls, String season, Path out, String mistakes) {
    return Commands.run(
        (exit, answer, trouble) -> {
          said.append(trouble);
          return exit;
        },
        "simulate",
        "--customers",
        customers,
        "--halls",
        halls,
        "--season",
        season,
        "--seed",
        "5",
        "--mistakes",
        mistakes,
        "--lang",
        "en",
        "--out",
        out.toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
    }
  }

  @Test
  void a_season_is_written_and_nothing_else_stays() throws IOException {
    assertThat(run("20", "1", "2026-2027", folder.resolve("season"))).isZero();
    assertThat(said.toString()).isEmpty();
    assertThat(names()).containsExactly("season");
    assertThat(folder.resolve("season/statements/wechat.csv")).exists();
  }

  @Test
  void an_empty_folder_is_filled() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("season"));
    assertThat(run("20", "1", "2026-2027", empty)).isZero();
    assertThat(empty.resolve("payments.csv")).exists();
  }

  @Test
  void a_folder_with_something_in_it_is_not_touched() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThat(run("20", "1", "2026-2027", folder)).isEqualTo(2);
    assertThat(said.toString()).contains("SIMULATE-001");
    assertThat(names()).containsExactly("mine.txt");
  }

  @Test
  void a_path_that_cannot_be_written_is_said_and_leaves_nothing() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertThat(run("20", "1", "2026-2027", folder.resolve("file/season"))).isEqualTo(2);
    assertThat(said.toString()).contains("SIMULATE-002");
    assertThat(names()).containsExactly("file");
  }

  @Test
  void a_season_without_published_prices_is_refused_and_leaves_nothing() throws IOException {
    assertThat(run("10", "1", "2024-2025", folder.resolve("season"))).isEqualTo(2);
    assertThat(said.toString()).contains("TARIFF-005");
    assertThat(names()).isEmpty();
  }

  @Test
  void wrong_options_are_answered_with_a_sentence() {
    Path out = folder.resolve("season");
    assertThat(run("-1", "1", "2026-2027", out)).isEqualTo(2);
    assertThat(run("10", "0", "2026-2027", out)).isEqualTo(2);
    assertThat(said.toString()).contains("--halls is a whole number from 1 to 99");
    assertThat(run("10", "1", "2026-2028", out)).isEqualTo(2);
    assertThat(run("10", "1", "2026/27", out)).isEqualTo(2);
    assertThat(said.toString()).contains("SIMULATE-004");
    assertThat(run("many", "1", "2026-2027", out)).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void without_mistakes_the_key_is_its_header() throws IOException {
    assertThat(run("300", "1", "2026-2027", folder.resolve("season"), "none")).isZero();
    assertThat(Files.readAllLines(folder.resolve("season/mistakes.csv"))).hasSize(1);
  }

  @Test
  void another_word_for_the_mistakes_is_refused_with_those_there_are() {
    assertThat(run("10", "1", "2026-2027", folder.resolve("season"), "many")).isEqualTo(2);
    assertThat(said.toString())
        .contains("SIMULATE-005")
        .contains("--mistakes is one of: season, none, single, mixed");
    assertThat(folder.resolve("season")).doesNotExist();
  }
}
