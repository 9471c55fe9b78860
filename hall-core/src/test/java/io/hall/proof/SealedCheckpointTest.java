package io.hall.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.store.ChainHash;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedCheckpointTest {

  private static final KeyedMarks HALL = new KeyedMarks("hall-1");
  private static final KeyedMarks LEADER = new KeyedMarks("leader-7");
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of(
          "第一供热 receipts",
          ChainHash.SHA_256,
          NaiveTree.grown(7).head(),
          Map.of("count", 7L),
          Clock.fixed(Instant.parse("2026-11-23T10:30:05Z"), ZoneOffset.UTC));

  private final SealedCheckpoint sealed = SealedCheckpoint.of(CHECKPOINT, HALL, LEADER);

  @Test
  void each_key_that_sealed_it_can_be_verified() {
    assertThat(sealed.verify(HALL).orThrow()).isEqualTo(CHECKPOINT);
    assertThat(sealed.verify(LEADER).orThrow()).isEqualTo(CHECKPOINT);
  }

  @Test
  void another_key_did_not_seal_it() {
    refuses(ProofCode.NOT_SEALED, sealed.verify(new KeyedMarks("hall-2")));
    SealVerifier other =
        new SealVerifier() {
          @Override
          public String algorithm() {
            return "OTHER";
          }

          @Override
          public String key() {
            return HALL.key();
          }

          @Override
          public Answer verify(byte[] content, Seal seal) {
            return Answer.VALID;
          }
        };
    refuses(ProofCode.NOT_SEALED, sealed.verify(other));
  }

  @Test
  void a_seal_of_something_else_is_invalid() {
    Checkpoint other =
        new Checkpoint(
            "第一供热 receipts",
            "SHA-256",
            NaiveTree.grown(8).head(),
            CHECKPOINT.time(),
            CHECKPOINT.figures());
    Checked<Checkpoint> answer = new SealedCheckpoint(other, sealed.seals()).verify(LEADER);
    refuses(ProofCode.SEAL_INVALID, answer);
    assertThat(answer.findings().get(0).where()).isEqualTo("2");
  }

  @Test
  void a_seal_of_another_form_is_malformed() {
    Seal cut = Seal.of(HALL.algorithm(), HALL.key(), new byte[31]);
    refuses(ProofCode.SEAL_MALFORMED, new SealedCheckpoint(CHECKPOINT, List.of(cut)).verify(HALL));
  }

  @Test
  void one_bad_seal_of_a_key_spoils_a_good_one() {
    Seal good = sealed.seals().get(0);
    Seal bad = HALL.seal(new byte[0]);
    refuses(
        ProofCode.SEAL_INVALID, new SealedCheckpoint(CHECKPOINT, List.of(good, bad)).verify(HALL));
    refuses(
        ProofCode.SEAL_INVALID, new SealedCheckpoint(CHECKPOINT, List.of(bad, good)).verify(HALL));
  }

  @Test
  void it_is_written_and_read_back_as_it_was() {
    String text = sealed.text();
    assertThat(text)
        .startsWith(CHECKPOINT.text() + "\nseal HMAC-SHA256 hall-1 ")
        .endsWith("\n")
        .hasLineCount(CHECKPOINT.text().lines().map(line -> 1).reduce(0, Integer::sum) + 3);
    assertThat(SealedCheckpoint.parse(text).orThrow()).isEqualTo(sealed);
    Seal longest = Seal.of("x".repeat(64), "k".repeat(64), new byte[8_192]);
    SealedCheckpoint large = new SealedCheckpoint(CHECKPOINT, Collections.nCopies(8, longest));
    assertThat(SealedCheckpoint.parse(large.text()).orThrow()).isEqualTo(large);
    refuses(ProofCode.SEAL, SealedCheckpoint.parse(large.text() + "seal A k 00\n"));
  }

  @Test
  void a_text_without_its_seals_is_refused() {
    refuses(ProofCode.NOT_SEALED, SealedCheckpoint.parse(CHECKPOINT.text()));
    refuses(ProofCode.NOT_SEALED, SealedCheckpoint.parse(CHECKPOINT.text() + "\n"));
    refuses(ProofCode.NOT_SEALED, SealedCheckpoint.parse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        " ",
        "seal A k\n",
        "seal A k 0\n",
        "seal A k 0G\n",
        "seal A k FF\n",
        "seal A k 00",
        "seal A  00\n",
        "seal A k 00 \n",
        "seal A k 00\n\n",
        "seal A k 00\r\n",
        "Seal A k 00\n",
        "seal A b k 00\n",
        "seal 甲 k 00\n",
        "seal A k 00\nsize 8\n"
      })
  void seals_in_another_form_are_refused(String lines) {
    refuses(ProofCode.SEAL, SealedCheckpoint.parse(CHECKPOINT.text() + "\n" + lines));
  }

  @Test
  void a_text_whose_checkpoint_is_none_is_refused() {
    String text = sealed.text();
    refuses(ProofCode.CHECKPOINT_TEXT, SealedCheckpoint.parse(text.replace("size 7", "size 07")));
    refuses(ProofCode.CHECKPOINT_TEXT, SealedCheckpoint.parse("\n\n" + text));
    refuses(ProofCode.CHECKPOINT_TEXT, SealedCheckpoint.parse(text + "0".repeat(200_000)));
  }

  @Test
  void every_changed_character_is_noticed() {
    String text = sealed.text();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == '0' ? '1' : '0';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      boolean accepted =
          SealedCheckpoint.parse(changed)
              .value()
              .filter(read -> read.verify(HALL).value().isPresent())
              .filter(read -> read.verify(LEADER).value().isPresent())
              .isPresent();
      assertThat(accepted).as("character %d", i).isFalse();
    }
  }

  @Test
  void a_checkpoint_without_seals_or_with_too_many_cannot_be_made() {
    Seal seal = sealed.seals().get(0);
    throwsCode(ProofCode.NOT_SEALED, () -> SealedCheckpoint.of(CHECKPOINT));
    throwsCode(
        ProofCode.SEAL, () -> new SealedCheckpoint(CHECKPOINT, Collections.nCopies(9, seal)));
  }

  @Test
  void a_seal_that_cannot_be_written_cannot_be_made() {
    for (String word : new String[] {"", "a b", "a\n", "甲", "x".repeat(65)}) {
      throwsCode(ProofCode.SEAL, () -> new Seal(word, "k", "00"));
      throwsCode(ProofCode.SEAL, () -> new Seal("A", word, "00"));
    }
    for (String value : new String[] {"", "0", "0G", "FF", "00 ", "00".repeat(8_193)}) {
      throwsCode(ProofCode.SEAL, () -> new Seal("A", "k", value));
    }
    assertThat(Seal.of("A", "k", new byte[] {1, -1})).isEqualTo(new Seal("A", "k", "01ff"));
    assertThat(new Seal("A", "k", "01ff").bytes()).containsExactly(1, -1);
  }

  private static void refuses(ProofCode code, Checked<?> checked) {
    assertThat(checked.value()).isEmpty();
    assertThat(checked.findings()).extracting(Finding::code).containsExactly(code);
  }

  private static void throwsCode(ProofCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(code));
  }
}
