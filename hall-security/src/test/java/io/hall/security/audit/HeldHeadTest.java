package io.hall.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.proof.Checkpoint;
import io.hall.proof.ConsistencyProof;
import io.hall.proof.MerkleTree;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.TreeHead;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldHeadTest {

  private static final TestKey KEY = new TestKey("k");
  private static final ConsistencyProof NOTHING = new ConsistencyProof(0, 0, List.of());
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @TempDir Path folder;
  private final MerkleTree tree = new MerkleTree(ChainHash.SHA_256);

  private HeldHead open() {
    return HeldHead.open(folder.resolve("head"), ChainHash.SHA_256, KEY);
  }

  private void grow(int leaves) {
    for (int i = 0; i < leaves; i++) {
      tree.append(MerkleTree.leafHash(ChainHash.SHA_256, new byte[] {(byte) tree.size()}));
    }
  }

  private SealedCheckpoint head(TreeHead head, Instant at) {
    return head("jz audit/H01", head, at, KEY);
  }

  private static SealedCheckpoint head(String origin, TreeHead head, Instant at, TestKey key) {
    return SealedCheckpoint.of(new Checkpoint(origin, "SHA-256", head, at, new TreeMap<>()), key);
  }

  private void refused(SealedCheckpoint next, ConsistencyProof growth, Object... codes) {
    HeldHead held = open();
    var before = held.last();
    var answer = held.accept(next, growth);
    assertThat(answer.value()).isEmpty();
    assertThat(answer.findings()).extracting(f -> (Object) f.code()).contains(codes);
    assertThat(held.last()).isEqualTo(before);
    assertThat(open().last()).isEqualTo(before);
  }

  @Test
  void the_first_head_is_kept_and_every_continuation_after_it() {
    assertThat(open().last()).isEmpty();
    grow(5);
    SealedCheckpoint first = head(tree.head(), NOON);
    assertThat(open().accept(first, NOTHING).value()).contains(first);
    assertThat(open().last()).contains(first);
    grow(9);
    SealedCheckpoint second = head(tree.head(), NOON.plusSeconds(60));
    assertThat(open().accept(second, tree.proveGrowth(5, 14)).value()).contains(second);
    assertThat(open().accept(second, tree.proveGrowth(14, 14)).value()).contains(second);
    assertThat(open().last()).contains(second);
  }

  @Test
  void what_is_no_continuation_is_refused_and_changes_nothing() {
    grow(5);
    assertThat(open().accept(head(tree.head(), NOON), NOTHING).value()).isPresent();
    grow(3);
    ConsistencyProof growth = tree.proveGrowth(5, 8);
    Instant later = NOON.plusSeconds(1);
    refused(head(new TreeHead(8, Hash.NONE), later), growth, AuditCode.NO_CONTINUATION);
    refused(head(tree.head(3), later), tree.proveGrowth(3, 5), AuditCode.NO_CONTINUATION);
    refused(head(tree.head(), NOON.minusSeconds(1)), growth, AuditCode.EARLIER_HEAD);
    refused(head("jz audit/H02", tree.head(), later, KEY), growth, AuditCode.OTHER_HEAD);
    refused(
        head("jz audit/H01", tree.head(), later, new TestKey("other")),
        growth,
        AuditCode.NO_CONTINUATION);
    refused(head(tree.head(), later), NOTHING, AuditCode.NO_CONTINUATION);
    assertThat(open().accept(head(tree.head(), later), growth).value()).isPresent();
  }

  @Test
  void a_fork_of_the_same_size_is_refused() {
    grow(8);
    assertThat(open().accept(head(tree.head(), NOON), NOTHING).value()).isPresent();
    MerkleTree other = new MerkleTree(ChainHash.SHA_256);
    for (int i = 0; i < 8; i++) {
      other.append(MerkleTree.leafHash(ChainHash.SHA_256, new byte[] {9, (byte) i}));
    }
    refused(head(other.head(), NOON), other.proveGrowth(8, 8), AuditCode.NO_CONTINUATION);
  }

  @Test
  void a_file_that_holds_something_else_is_not_taken_for_none() throws Exception {
    Path file = folder.resolve("head");
    grow(2);
    SealedCheckpoint forged = head("jz audit/H01", tree.head(), NOON, new TestKey("other"));
    for (String text : List.of("", "no head", forged.text(), "x".repeat(1 << 19))) {
      Files.writeString(file, text);
      assertThatThrownBy(this::open)
          .isInstanceOfSatisfying(
              CheckFailedException.class,
              e ->
                  assertThat(e.findings())
                      .extracting(Finding::code)
                      .containsExactly(AuditCode.HELD_FILE));
    }
  }

  @Test
  void a_head_that_cannot_be_kept_is_not_taken() {
    grow(2);
    HeldHead held = HeldHead.open(folder.resolve("none").resolve("head"), ChainHash.SHA_256, KEY);
    assertThatThrownBy(() -> held.accept(head(tree.head(), NOON), NOTHING))
        .isInstanceOf(CheckFailedException.class);
    assertThat(held.last()).isEmpty();
  }
}
