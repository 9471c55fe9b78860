package io.hall.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.store.ChainHash;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Hostile texts are refused with a code, or are exactly what would be written. */
class ProofFuzz {

  private static final MerkleTree TREE = NaiveTree.grown(13);
  private static final String SEALED =
      SealedCheckpoint.of(
              Checkpoint.of(
                  "甲 𠮷",
                  ChainHash.SHA_256,
                  TREE.head(),
                  Map.of("count", 13L, "fen", 1_864_50L),
                  Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC)),
              new KeyedMarks("k"))
          .text();

  @Property(tries = 1_000)
  void any_text_is_refused(@ForAll String text) {
    judge(text);
    judge(SEALED.substring(0, SEALED.indexOf("\n\n") + 2) + text);
    judge("hall.inclusion.1\n" + text);
  }

  @Property(tries = 3_000)
  void changed_texts_are_refused_or_are_what_would_be_written(
      @ForAll long seed, @ForAll @Size(min = 1, max = 4) char[] noise) {
    Random random = new Random(seed);
    for (String sound :
        new String[] {
          SEALED,
          SEALED.substring(0, SEALED.indexOf("\n\n") + 1),
          TREE.prove(5, 13).text(),
          TREE.proveGrowth(6, 13).text()
        }) {
      StringBuilder text = new StringBuilder(sound);
      for (char c : noise) {
        int place = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.setCharAt(place, c);
          case 1 -> text.insert(place, c);
          case 2 -> text.deleteCharAt(place);
          default -> text.setCharAt(place, text.charAt(random.nextInt(text.length())));
        }
      }
      judge(text.toString());
    }
  }

  private static void judge(String text) {
    judge(text, InclusionProof.parse(text), InclusionProof::text);
    judge(text, ConsistencyProof.parse(text), ConsistencyProof::text);
    judge(text, Checkpoint.parse(text), Checkpoint::text);
    judge(text, SealedCheckpoint.parse(text), SealedCheckpoint::text);
  }

  private static <T> void judge(String text, Checked<T> read, Function<T, String> write) {
    assertThat(read.value().map(write).orElse(text)).isEqualTo(text);
    assertThat(read.findings()).hasSize(read.value().isPresent() ? 0 : 1);
    assertThat(read.findings()).allMatch(finding -> finding.code() instanceof ProofCode);
  }
}
