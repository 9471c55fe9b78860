package io.hall.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MerkleProperties {

  private static final int MOST = 70;
  private static final List<byte[]> CONTENTS = NaiveTree.contents(MOST + 1);
  private static final MerkleTree TREE = NaiveTree.grown(MOST + 1);

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void the_tree_is_that_of_the_definition(@ForAll @IntRange(min = 0, max = MOST) int size) {
    List<byte[]> contents = CONTENTS.subList(0, size);
    MerkleAccumulator accumulator = MerkleAccumulator.empty(ChainHash.SHA_256);
    contents.forEach(content -> accumulator.append(NaiveTree.leaf(content)));
    assertThat(TREE.head(size)).isEqualTo(new TreeHead(size, NaiveTree.mth(contents)));
    assertThat(NaiveTree.grown(size).head()).isEqualTo(TREE.head(size));
    assertThat(accumulator.head()).isEqualTo(TREE.head(size));
    assertThat(accumulator.nodes()).hasSize(Integer.bitCount(size));
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void every_leaf_of_every_tree_is_proved(@ForAll @IntRange(min = 0, max = MOST) int size) {
    TreeHead head = TREE.head(size);
    for (int index = 0; index < size; index++) {
      InclusionProof proof = TREE.prove(index, size);
      assertThat(proof.path()).isEqualTo(NaiveTree.path(index, CONTENTS.subList(0, size)));
      assertThat(proof.verify(ChainHash.SHA_256, leaf(index), head).orThrow()).isSameAs(head);
      assertThat(InclusionProof.parse(proof.text()).orThrow()).isEqualTo(proof);
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void every_tree_begins_with_every_smaller_one(
      @ForAll @IntRange(min = 0, max = 40) int old, @ForAll @IntRange(min = 0, max = 40) int size) {
    if (old > size) {
      return;
    }
    ConsistencyProof proof = TREE.proveGrowth(old, size);
    if (old > 0) {
      assertThat(proof.path()).isEqualTo(NaiveTree.proof(old, CONTENTS.subList(0, size)));
    }
    assertThat(verify(proof, TREE.head(old), TREE.head(size)).orThrow()).isEqualTo(TREE.head(size));
    assertThat(ConsistencyProof.parse(proof.text()).orThrow()).isEqualTo(proof);
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void a_proof_is_of_no_other_leaf_index_or_size(@ForAll @IntRange(min = 1, max = 24) int size) {
    for (int index = 0; index < size; index++) {
      List<Hash> path = TREE.prove(index, size).path();
      for (int other = 0; other <= size; other++) {
        if (other != index) {
          assertThat(proves(new InclusionProof(index, size, path), leaf(other), size)).isFalse();
          assertThat(proves(new InclusionProof(other, size, path), leaf(index), size)).isFalse();
        }
        if (other != size) {
          assertThat(proves(new InclusionProof(index, other, path), leaf(index), size)).isFalse();
          assertThat(proves(new InclusionProof(index, size, path), leaf(index), other)).isFalse();
          assertThat(proves(new InclusionProof(index, other, path), leaf(index), other)).isFalse();
        }
      }
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void a_proof_of_growth_is_of_no_other_trees(
      @ForAll @IntRange(min = 1, max = 14) int old, @ForAll @IntRange(min = 1, max = 14) int size) {
    if (old > size) {
      return;
    }
    List<Hash> path = TREE.proveGrowth(old, size).path();
    for (int i = 1; i <= size; i++) {
      for (int j = i; j <= size + 2; j++) {
        boolean same = (i == old && j == size) || (i == j && path.isEmpty());
        assertThat(
                verify(new ConsistencyProof(i, j, path), TREE.head(i), TREE.head(j))
                    .value()
                    .isPresent())
            .as("%d to %d by the path of %d to %d", i, j, old, size)
            .isEqualTo(same);
      }
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void a_tree_in_which_an_old_leaf_was_changed_did_not_grow_from_the_old_one(
      @ForAll @IntRange(min = 1, max = 12) int old, @ForAll @IntRange(min = 1, max = 16) int size) {
    for (int changed = 0; changed < old && old <= size; changed++) {
      MerkleTree forged = new MerkleTree(ChainHash.SHA_256);
      for (int i = 0; i < size; i++) {
        forged.append(leaf(i == changed ? MOST : i));
      }
      assertThat(verify(forged.proveGrowth(old, size), TREE.head(old), forged.head()).value())
          .isEmpty();
    }
  }

  @Property(tries = 300)
  void large_trees_prove_too(@ForAll @IntRange(min = 71, max = 5_000) int size, @ForAll long seed) {
    MerkleTree tree = NaiveTree.grown(size);
    int index = (int) Math.floorMod(seed, (long) size);
    int old = (int) Math.floorMod(seed >> 16, (long) size) + 1;
    Hash leaf = NaiveTree.leaf(NaiveTree.contents(index + 1).get(index));
    assertThat(tree.prove(index, size).verify(ChainHash.SHA_256, leaf, tree.head()).value())
        .isPresent();
    assertThat(verify(tree.proveGrowth(old, size), tree.head(old), tree.head()).value())
        .isPresent();
  }

  @Property(tries = 2_000)
  void made_up_proofs_are_refused_with_a_code(
      @ForAll long index,
      @ForAll @LongRange(min = -2) long size,
      @ForAll long otherSize,
      @ForAll boolean agree,
      @ForAll @Size(max = 70) List<Byte> nodes) {
    List<Hash> path = new ArrayList<>();
    nodes.forEach(b -> path.add(NaiveTree.leaf(new byte[] {b})));
    TreeHead head = new TreeHead(agree ? size : otherSize, leaf(1));
    TreeHead old = new TreeHead(index, leaf(2));
    refused(new InclusionProof(index, size, path).verify(ChainHash.SHA_256, leaf(0), head));
    refused(verify(new ConsistencyProof(index, size, path), old, head));
  }

  private static void refused(Checked<TreeHead> checked) {
    assertThat(checked.value()).isEmpty();
    assertThat(checked.findings()).hasSize(1).allMatch(f -> f.code() instanceof ProofCode);
  }

  private static boolean proves(InclusionProof proof, Hash leaf, int size) {
    return proof.verify(ChainHash.SHA_256, leaf, TREE.head(size)).value().isPresent();
  }

  private static Checked<TreeHead> verify(ConsistencyProof proof, TreeHead old, TreeHead head) {
    return proof.verify(ChainHash.SHA_256, old, head);
  }

  private static Hash leaf(int index) {
    return NaiveTree.leaf(CONTENTS.get(index));
  }
}
