package io.hall.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final Instant AT = Instant.parse("2026-11-23T10:30:05.999Z");
  private static final TreeHead HEAD = NaiveTree.grown(7).head();
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of(
          "第一供热 receipts 2026-11-23",
          ChainHash.SHA_256,
          HEAD,
          Map.of("fen", -1_864_50L, "count", 7L, "void-count", 0L),
          Clock.fixed(AT, ZoneOffset.UTC));
  private static final String TEXT =
      """
      hall.checkpoint.1
      origin 第一供热 receipts 2026-11-23
      hash SHA-256
      size 7
      root %s
      time 2026-11-23T10:30:05Z
      count 7
      fen -186450
      void-count 0
      """
          .formatted(HEAD.root());

  @Test
  void it_is_written_in_lines_that_a_person_can_read() {
    assertThat(CHECKPOINT.text()).isEqualTo(TEXT);
  }

  @Test
  void it_is_read_back_as_it_was() {
    assertThat(Checkpoint.parse(TEXT).orThrow()).isEqualTo(CHECKPOINT);
    Checkpoint bare = new Checkpoint("a", "SM3", HEAD, AT, new TreeMap<>());
    assertThat(Checkpoint.parse(bare.text()).orThrow()).isEqualTo(bare);
    TreeHead largest = new TreeHead(Long.MAX_VALUE, Hash.NONE);
    Checkpoint large =
        Checkpoint.of(
            "𠮷".repeat(200),
            ChainHash.SHA_256,
            largest,
            Map.of("a", Long.MIN_VALUE, "b".repeat(32), Long.MAX_VALUE),
            Clock.fixed(Instant.parse("9999-12-31T23:59:59Z"), ZoneOffset.UTC));
    assertThat(Checkpoint.parse(large.text()).orThrow()).isEqualTo(large);
  }

  @Test
  void its_figures_do_not_change_with_the_callers_map() {
    TreeMap<String, Long> figures = new TreeMap<>(Map.of("fen", 1L));
    Checkpoint made = new Checkpoint("a", "SM3", HEAD, AT, figures);
    figures.put("fen", 2L);
    assertThat(made.figures()).containsExactly(Map.entry("fen", 1L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " a",
        "a ",
        "a\nsize 9",
        "a\rb",
        "a\tb",
        "a\0b",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\u200bb",
        "a\u202eb",
        "\ufeffa",
        "a\ud800b"
      })
  void an_origin_that_could_mislead_a_reader_is_refused(String origin) {
    refuses(ProofCode.ORIGIN, origin, "SHA-256", HEAD, AT, Map.of());
    assertThat(Checkpoint.parse(TEXT.replaceFirst("第一供热 receipts 2026-11-23", origin)).value())
        .isEmpty();
  }

  @Test
  void an_origin_has_at_most_200_characters() {
    refuses(ProofCode.ORIGIN, "x".repeat(201), "SHA-256", HEAD, AT, Map.of());
    assertThat(codes(Checkpoint.parse(TEXT.replace("第一供热", "x".repeat(201)))))
        .containsExactly(ProofCode.ORIGIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "SHA 256", "SHA_256", "哈希", "S\n", "a23456789012345678901234567890123"})
  void a_hash_name_that_cannot_be_written_is_refused(String name) {
    refuses(ProofCode.HASH_NAME, "a", name, HEAD, AT, Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Fen",
        "1fen",
        "-fen",
        "a b",
        "a\n",
        "fen_",
        "元",
        "origin",
        "hash",
        "size",
        "root",
        "time",
        "seal",
        "a23456789012345678901234567890123"
      })
  void a_figure_with_a_name_that_cannot_be_used_is_refused(String name) {
    refuses(ProofCode.FIGURE, "a", "SHA-256", HEAD, AT, Map.of(name, 1L));
    assertThat(Checkpoint.parse(TEXT + name + " 1\n").value()).isEmpty();
  }

  @Test
  void there_are_at_most_64_figures() {
    Map<String, Long> figures = new HashMap<>();
    for (int i = 0; i < 64; i++) {
      figures.put("f" + i, 1L);
    }
    Checkpoint most = new Checkpoint("a", "SHA-256", HEAD, AT, new TreeMap<>(figures));
    assertThat(Checkpoint.parse(most.text()).value()).contains(most);
    assertThat(Checkpoint.parse(most.text() + "g 1\n").value()).isEmpty();
    figures.put("g", 1L);
    refuses(ProofCode.FIGURE, "a", "SHA-256", HEAD, AT, figures);
  }

  @Test
  void sizes_below_zero_and_years_without_four_digits_are_refused() {
    refuses(ProofCode.SIZE, "a", "SHA-256", new TreeHead(-1, HEAD.root()), AT, Map.of());
    for (String time : new String[] {"+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z"}) {
      refuses(ProofCode.TIME, "a", "SHA-256", HEAD, Instant.parse(time), Map.of());
    }
    refuses(ProofCode.TIME, "a", "SHA-256", HEAD, Instant.MAX, Map.of());
    Instant first = Instant.parse("0000-01-01T00:00:00Z");
    Checkpoint oldest = new Checkpoint("a", "SHA-256", HEAD, first, new TreeMap<>());
    assertThat(Checkpoint.parse(oldest.text()).value()).contains(oldest);
  }

  @Test
  void a_text_that_would_not_be_written_so_is_refused() {
    String[][] changes = {
      {"\\z", "\n"},
      {"\\z", " "},
      {"\\A", "\n"},
      {"\\A", "\ufeff"},
      {"\n\\z", ""},
      {"\n", "\r\n"},
      {"checkpoint.1", "checkpoint.2"},
      {"origin .*\n", ""},
      {"(origin .*\n)(hash .*\n)", "$2$1"},
      {"size 7", "size 07"},
      {"size 7", "size +7"},
      {"size 7", "size -7"},
      {"size 7", "size ٧"},
      {"size 7", "size 9223372036854775808"},
      {"root ", "root  "},
      {"root ", "root A"},
      {"root [0-9a-f]", "root "},
      {"root [0-9a-f]{64}", "root " + "A".repeat(64)},
      {"10:30:05Z", "10:30:05.000Z"},
      {"10:30:05Z", "10:30:05+00:00"},
      {"10:30:05Z", "10:30Z"},
      {"10:30:05Z", "24:00:00Z"},
      {"10:30:05Z", "23:59:60Z"},
      {"11-23T", "02-30T"},
      {"11-23T", "13-01T"},
      {"2026-11-23T", "+12026-11-23T"},
      {"count 7", "count 07"},
      {"count 7", "count +7"},
      {"count 7", "count"},
      {"count 7", "count 7 8"},
      {"count 7", "count 7\ncount 7"},
      {"count 7", "count 7\ncount 8"},
      {"count 7", "count 9223372036854775808"},
      {"(count .*\n)(fen .*\n)", "$2$1"},
      {"void-count 0", "void-count -0"},
      {"void-count 0", "void-count 00"},
    };
    for (String[] change : changes) {
      String changed = TEXT.replaceAll(change[0], change[1]);
      assertThat(changed).as(change[1]).isNotEqualTo(TEXT);
      assertThat(codes(Checkpoint.parse(changed)))
          .as("%s to %s", change[0], change[1])
          .containsExactly(ProofCode.CHECKPOINT_TEXT);
    }
    assertThat(Checkpoint.parse("").value()).isEmpty();
    assertThat(codes(Checkpoint.parse(TEXT + "f 1\n".repeat(100_000))))
        .containsExactly(ProofCode.CHECKPOINT_TEXT);
  }

  private static List<Code> codes(Checked<?> checked) {
    return checked.findings().stream().map(Finding::code).toList();
  }

  private static void refuses(
      ProofCode code,
      String origin,
      String hash,
      TreeHead head,
      Instant time,
      Map<String, Long> figures) {
    assertThatThrownBy(() -> new Checkpoint(origin, hash, head, time, new TreeMap<>(figures)))
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(code));
  }
}
