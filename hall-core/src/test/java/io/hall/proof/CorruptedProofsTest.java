package io.hall.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.store.ChainHash;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorruptedProofsTest {

  static List<Corruption> corpus() {
    return CorruptedProofs.all();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void a_corrupted_proof_is_refused_and_told_why(Corruption corruption) {
    Checked<TreeHead> answer = corruption.attempt().get();
    assertThat(answer.value()).isEmpty();
    assertThat(answer.findings()).hasSize(1);
    assertThat(answer.findings().get(0).code()).isIn(corruption.codes());
  }

  @Test
  void what_was_corrupted_had_been_sound() {
    CorruptedProofs.soundInclusions()
        .forEach(
            claim ->
                assertThat(
                        claim.proof().verify(ChainHash.SHA_256, claim.leaf(), claim.head()).value())
                    .as(claim.name())
                    .contains(claim.head()));
    CorruptedProofs.soundGrowths()
        .forEach(
            claim ->
                assertThat(
                        claim.proof().verify(ChainHash.SHA_256, claim.old(), claim.head()).value())
                    .as(claim.name())
                    .contains(claim.head()));
  }

  @Test
  void the_corpus_is_large_and_every_case_has_a_name_of_its_own() {
    assertThat(corpus()).hasSizeGreaterThan(2_000);
    assertThat(corpus()).extracting(Corruption::name).doesNotHaveDuplicates();
  }
}
