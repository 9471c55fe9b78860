package io.hall.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.app.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("规程-7.2")
class ArchiveCommandTest {

  private static final String NUMBER = "S26H01C01-00000001";

  @TempDir static Path folder;
  private static Path data;

  @BeforeAll
  static void a_day_is_submitted_and_bound() {
    data = folder.resolve("data");
    assertThat(hall("demo", "--data", data.toString(), "--lang", "en").exit()).isZero();
  }

  private record Answer(int exit, String out, String err) {}

  private static Answer hall(String... args) {
    return Commands.run(Answer::new, args);
  }

  private static Answer build(Path out, String... more) {
    return hall(
        Stream.concat(
                Stream.of(
                    "archive",
                    "build",
                    "--data",
                    data.toString(),
                    "--season",
                    "2026-2027",
                    "--to",
                    "2026-11-08",
                    "--by",
                    "O01",
                    "--approved-by",
                    "L01",
                    "--lang",
                    "en",
                    "--out",
                    out.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static Answer verify(Path path, String... more) {
    return hall(
        Stream.concat(
                Stream.of("archive", "verify", path.toString(), "--lang", "en"), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void a_folder_and_a_zip_file_of_one_cut_hold_and_hold_the_same() throws IOException {
    Path zip = folder.resolve("season.zip");
    Path bound = folder.resolve("season");
    assertThat(build(zip).out()).contains("(interim): 22 receipts of 29692.24 yuan");
    assertThat(build(bound).exit()).isZero();
    assertThat(verify(zip).exit()).isZero();
    assertThat(verify(bound).exit()).isZero();
    assertThat(files(bound)).containsExactlyElementsOf(files(data.resolve("archive")));
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.startsWith("streams/receipt-book/") || name.startsWith("papers/H01"))
          .sorted()
          .toList();
    }
  }

  @Test
  void the_same_archive_built_again_has_the_same_bytes() throws IOException {
    Path one = folder.resolve("one.zip");
    Path two = folder.resolve("two.zip");
    build(one);
    build(two);
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void a_place_that_is_taken_is_left_alone() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken.zip"), "something else");
    Answer answer = build(taken);
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("taken.zip").doesNotContain("Exception");
    assertThat(taken).hasContent("something else");
  }

  @Test
  void a_changed_byte_is_found_and_the_file_named() throws IOException {
    Path changed = folder.resolve("changed");
    build(changed);
    Path book = changed.resolve("streams/receipt-book/2026-2027.S.H01.C01.chain");
    byte[] bytes = Files.readAllBytes(book);
    bytes[bytes.length / 2] ^= 1;
    Files.write(book, bytes);
    Answer answer = verify(changed);
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.out()).contains("MANIFEST BROKEN").contains("2026-2027.S.H01.C01.chain");
  }

  @Test
  void a_receipt_is_proved_to_whoever_holds_its_code() throws IOException {
    Path proofs = folder.resolve("proofs");
    Answer proved =
        hall(
            "archive",
            "prove",
            "--data",
            data.toString(),
            "--number",
            NUMBER,
            "--out",
            proofs.toString());
    Path proof = Path.of(proved.out().strip());
    String leaf = proof.getFileName().toString().replaceAll(".*-([0-9a-f]{64})\\.proof", "$1");
    String code = "hall.receipt.1 " + NUMBER + " 171480 " + leaf;
    String key = data.resolve("out/2026-11-08/H01/seal.crt").toString();
    assertThat(verify(proof, "--receipt", code, "--key", key).exit()).isZero();
    assertThat(verify(proof, "--receipt", code.replace("171480", "171481"), "--key", key).exit())
        .isEqualTo(1);
  }

  @Test
  void all_receipts_of_a_closed_day_are_proved_together() {
    Path proofs = folder.resolve("all-proofs");
    Answer answer =
        hall(
            "archive",
            "prove",
            "--data",
            data.toString(),
            "--hall",
            "H01",
            "--date",
            "2026-11-08",
            "--out",
            proofs.toString());
    assertThat(answer.exit()).isZero();
    assertThat(answer.out().lines()).hasSize(22);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--key-name=abc", "--cut=1", "--key=pom.xml", "--checkpoint=pom.xml"})
  void what_was_noted_elsewhere_and_is_none_is_told(String option) {
    Answer answer = verify(data.resolve("archive"), option);
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("BIND-004");
  }

  @Test
  void what_is_no_archive_is_not_judged() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(verify(empty).exit()).isEqualTo(2);
    assertThat(verify(folder.resolve("nowhere")).exit()).isEqualTo(2);
  }

  @Test
  void a_season_that_has_not_ended_is_not_closed() {
    Answer answer = build(folder.resolve("closed"), "--close");
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("ARCHIVE-").doesNotContain("Exception");
    assertThat(folder.resolve("closed")).doesNotExist();
  }

  @Test
  void without_data_it_says_so() {
    Answer answer =
        hall(
            "archive",
            "prove",
            "--data",
            folder.resolve("none").toString(),
            "--number",
            NUMBER,
            "--out",
            folder.resolve("x").toString(),
            "--lang",
            "zh");
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("DATA-001 --data: 此文件夹中没有数据");
  }
}
