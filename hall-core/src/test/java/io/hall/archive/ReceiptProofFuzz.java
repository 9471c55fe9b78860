package io.hall.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.HeatingSeason;
import io.hall.check.Checked;
import io.hall.money.Money;
import io.hall.proof.Checkpoint;
import io.hall.proof.KeyedMarks;
import io.hall.proof.MerkleTree;
import io.hall.proof.SealedCheckpoint;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile texts are refused with a code, or are exactly what would be written. */
class ReceiptProofFuzz {

  private static final KeyedMarks KEY = new KeyedMarks("company");
  private static final ReceiptNumber NUMBER = new ReceiptNumber("JZ26", 1001);
  private static final ReceiptMark MARK = new ReceiptMark(NUMBER, Money.yuan("1864.50"), Hash.NONE);
  private static final String PROOF = proof().text();

  private static ReceiptProof proof() {
    MerkleTree tree = new MerkleTree(ChainHash.SHA_256);
    for (int i = 0; i < 13; i++) {
      tree.append(MerkleTree.leafHash(ChainHash.SHA_256, new byte[] {(byte) i}));
    }
    Checkpoint checkpoint =
        Checkpoint.of(
            "甲 receipts/H01 " + new HeatingSeason(2026),
            ChainHash.SHA_256,
            tree.head(),
            Map.of("issued", 13L),
            Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC));
    Canonical content = Canonical.write().text("hall.record.1").text("SHA-256").end();
    return new ReceiptProof(
        NUMBER, Hash.NONE, content, SealedCheckpoint.of(checkpoint, KEY), tree.prove(4, 13));
  }

  private static void judge(String text) {
    Checked<ReceiptProof> read = ReceiptProof.parse(text);
    read.value().ifPresent(proof -> assertThat(proof.text()).isEqualTo(text));
    read.value()
        .ifPresent(
            proof ->
                assertThat(proof.verify(MARK, ChainHash.SHA_256, List.of(KEY)).findings())
                    .isNotEmpty());
    assertThat(read.value().isPresent()).isEqualTo(read.findings().isEmpty());
  }

  @Property(tries = 1_000)
  void any_text_is_refused(@ForAll String text) {
    judge(text);
    judge(PROOF.substring(0, PROOF.indexOf("\n\n") + 2) + text);
    judge(text + PROOF.substring(PROOF.lastIndexOf("\n\n")));
  }

  @Property(tries = 1_000)
  void changed_texts_are_refused_or_are_what_would_be_written(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(PROOF);
    for (int changes = random.nextInt(4); changes >= 0; changes--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, '\n');
        case 2 -> text.setCharAt(at, "0af \n-".charAt(random.nextInt(6)));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 90)));
      }
    }
    judge(text.toString());
  }

  @Test
  void every_beginning_and_every_end_is_refused() {
    for (int at = 1; at < PROOF.length(); at++) {
      assertThat(ReceiptProof.parse(PROOF.substring(0, at)).value().isPresent())
          .as("%d", at)
          .isEqualTo(PROOF.startsWith("\nnode ", at - 1) && PROOF.indexOf("hall.inclusion") < at);
      assertThat(ReceiptProof.parse(PROOF.substring(at)).value()).isEmpty();
    }
    assertThat(ReceiptProof.parse(PROOF).value()).isPresent();
    assertThat(ReceiptProof.parse(PROOF + "a".repeat(1 << 20)).findings())
        .extracting(finding -> finding.code().id())
        .containsExactly("ARCHIVE-023");
  }

  @Property(tries = 1_000)
  void a_mark_is_read_from_its_own_line_alone(
      @ForAll long fen, @ForAll long seed, @ForAll String text) {
    ReceiptMark mark =
        new ReceiptMark(NUMBER, Money.ofFen(Math.max(fen, -Long.MAX_VALUE)), Hash.NONE);
    assertThat(ReceiptMark.parse(mark.text()).orThrow()).isEqualTo(mark);
    assertThat(ReceiptMark.parse(text).value()).isEmpty();
    assertThat(ReceiptMark.parse(mark.text() + text).value().isPresent()).isEqualTo(text.isEmpty());
    StringBuilder changed = new StringBuilder(mark.text());
    changed.setCharAt(new Random(seed).nextInt(changed.length()), '+');
    assertThat(ReceiptMark.parse(changed.toString()).value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0", "00", "01", "+1", "1.0", "9223372036854775808", "１", ""})
  void an_amount_is_written_in_one_way(String fen) {
    String line = "hall.receipt.1 JZ26-00001001 " + fen + " " + Hash.NONE;
    assertThat(ReceiptMark.parse(line).findings())
        .extracting(finding -> finding.code().id())
        .containsExactly("ARCHIVE-024");
  }
}
