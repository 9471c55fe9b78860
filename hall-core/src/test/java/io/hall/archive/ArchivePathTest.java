package io.hall.archive;

import static io.hall.settlement.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("规程-7.2")
class ArchivePathTest {

  @Test
  void letters_digits_dots_hyphens_underscores_and_slashes_are_themselves() {
    String name = "abcdefghijklmnopqrstuvwxyz/ABCDEFGHIJKLMNOPQRSTUVWXYZ/0123456789._-";
    assertThat(ArchivePath.of(name).orThrow()).isEqualTo(name);
    assertThat(ArchivePath.name(name)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "本, %E6%9C%AC",
    "a b, a%20b",
    "50%, 50%25",
    "`{@[/:, %60%7B%40%5B/%3A",
    ".a, %2Ea",
    "a/..b, a/%2E.b"
  })
  void all_else_is_written_byte_by_byte_and_no_part_begins_with_a_dot(String name, String path) {
    assertThat(ArchivePath.of(name).orThrow()).isEqualTo(path);
    assertThat(ArchivePath.name(path)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a/", "a//b"})
  void a_name_with_an_empty_part_has_no_path(String name) {
    assertThat(codes(ArchivePath.of(name).findings())).containsExactly("ARCHIVE-047");
  }

  @Test
  void a_part_has_at_most_100_characters() {
    assertThat(ArchivePath.of("b/" + "a".repeat(100)).value()).isPresent();
    assertThat(ArchivePath.of("b/" + "a".repeat(101)).findings())
        .extracting(finding -> finding.code().id() + " " + finding.where())
        .containsExactly("ARCHIVE-047 b/" + "a".repeat(101));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "a%",
        "a%4",
        "%41",
        "%e6%9c%ac",
        "%E6%9C",
        "%G1",
        "a b",
        ".a",
        "a%2Eb",
        "a//b"
      })
  void a_path_that_no_name_has_is_no_name(String path) {
    assertThat(ArchivePath.name(path)).isEmpty();
  }

  /** A cut lists its streams kind by kind and relies on it. */
  @Test
  void the_kinds_of_streams_stand_in_the_order_of_their_names_bytes() {
    assertThat(FiledStream.values())
        .extracting(FiledStream::begins)
        .isSortedAccordingTo(ArchivePath.BY_BYTES);
  }
}
