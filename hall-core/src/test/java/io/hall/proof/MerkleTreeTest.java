package io.hall.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

  /** The eight leaves that implementations of RFC 6962 have in common as their example. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private final MerkleTree tree = new MerkleTree(ChainHash.SHA_256);

  MerkleTreeTest() {
    LEAVES.forEach(leaf -> tree.append(leaf(leaf)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void the_known_roots_come_out(int size, String root) {
    assertThat(tree.head(size)).isEqualTo(new TreeHead(size, Hash.parse(root)));
  }

  @Test
  void the_known_inclusion_proofs_come_out() {
    assertThat(path(0, 8))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(path(5, 8))
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(path(2, 3))
        .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertThat(path(0, 1)).isEmpty();
  }

  @Test
  void the_known_consistency_proofs_come_out() {
    assertThat(growth(1, 1)).isEmpty();
    assertThat(growth(1, 8)).isEqualTo(path(0, 8));
    assertThat(growth(6, 8))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(growth(2, 5))
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  /** The seven leaves of RFC 9162, 2.1.5, with its letters. */
  @Test
  void the_worked_example_of_the_rfc_comes_out() {
    Hash a = leaf(LEAVES.get(0));
    Hash b = leaf(LEAVES.get(1));
    Hash c = leaf(LEAVES.get(2));
    Hash d = leaf(LEAVES.get(3));
    Hash e = leaf(LEAVES.get(4));
    Hash f = leaf(LEAVES.get(5));
    Hash j = leaf(LEAVES.get(6));
    Hash g = node(a, b);
    Hash h = node(c, d);
    Hash i = node(e, f);
    Hash k = node(g, h);
    Hash l = node(i, j);
    assertThat(tree.head(7).root()).isEqualTo(node(k, l));
    assertThat(tree.prove(0, 7).path()).containsExactly(b, h, l);
    assertThat(tree.prove(3, 7).path()).containsExactly(c, g, l);
    assertThat(tree.prove(4, 7).path()).containsExactly(f, j, k);
    assertThat(tree.prove(6, 7).path()).containsExactly(i, k);
    assertThat(tree.proveGrowth(3, 7).path()).containsExactly(c, d, g, l);
    assertThat(tree.proveGrowth(4, 7).path()).containsExactly(l);
    assertThat(tree.proveGrowth(6, 7).path()).containsExactly(i, j, k);
  }

  @Test
  void leaves_are_counted_from_zero() {
    MerkleTree two = new MerkleTree(ChainHash.SHA_256);
    assertThat(two.append(leaf(""))).isZero();
    assertThat(two.append(leaf(""))).isEqualTo(1);
    assertThat(two.size()).isEqualTo(2);
    assertThat(two.head()).isEqualTo(two.head(2));
  }

  @Test
  void a_leaf_is_no_node() {
    Hash node = node(leaf("00"), leaf("10"));
    byte[] both = HexFormat.of().parseHex(leaf("00").toString() + leaf("10"));
    assertThat(MerkleTree.leafHash(ChainHash.SHA_256, both)).isNotEqualTo(node);
  }

  @Test
  void what_the_tree_does_not_have_is_not_proved() {
    refuses(ProofCode.SIZE, () -> tree.head(9));
    refuses(ProofCode.SIZE, () -> tree.head(-1));
    refuses(ProofCode.SIZE, () -> tree.prove(0, 9));
    refuses(ProofCode.SIZE, () -> tree.prove(0, -1));
    refuses(ProofCode.INDEX, () -> tree.prove(0, 0));
    refuses(ProofCode.INDEX, () -> tree.prove(8, 8));
    refuses(ProofCode.INDEX, () -> tree.prove(-1, 8));
    refuses(ProofCode.SIZE, () -> tree.proveGrowth(1, 9));
    refuses(ProofCode.SIZE, () -> tree.proveGrowth(-1, 8));
    refuses(ProofCode.SHRUNK, () -> tree.proveGrowth(8, 7));
  }

  @Test
  void an_accumulator_is_taken_up_again_where_it_was_left() {
    MerkleAccumulator first = MerkleAccumulator.empty(ChainHash.SHA_256);
    LEAVES.subList(0, 5).forEach(leaf -> first.append(leaf(leaf)));
    List<Hash> nodes = first.nodes();
    first.append(leaf("ff"));
    MerkleAccumulator again = MerkleAccumulator.resume(ChainHash.SHA_256, 5, nodes);
    LEAVES.subList(5, 8).forEach(leaf -> again.append(leaf(leaf)));
    assertThat(again.head()).isEqualTo(tree.head());
  }

  @Test
  void an_accumulator_is_not_taken_up_with_another_number_of_nodes() {
    Hash node = leaf("");
    refuses(ProofCode.NODES, () -> MerkleAccumulator.resume(ChainHash.SHA_256, 5, List.of(node)));
    refuses(ProofCode.NODES, () -> MerkleAccumulator.resume(ChainHash.SHA_256, 0, List.of(node)));
    refuses(ProofCode.SIZE, () -> MerkleAccumulator.resume(ChainHash.SHA_256, -1, List.of(node)));
  }

  @Test
  void the_hash_is_the_one_that_was_handed_in() {
    MerkleTree other = new MerkleTree(OtherHash.SHA_512_256);
    LEAVES.forEach(
        leaf ->
            other.append(
                MerkleTree.leafHash(OtherHash.SHA_512_256, HexFormat.of().parseHex(leaf))));
    assertThat(other.head().root()).isNotEqualTo(tree.head().root());
    InclusionProof proof = other.prove(3, 8);
    Hash leaf = MerkleTree.leafHash(OtherHash.SHA_512_256, HexFormat.of().parseHex("2021"));
    assertThat(proof.verify(OtherHash.SHA_512_256, leaf, other.head()).value()).isPresent();
    assertThat(proof.verify(ChainHash.SHA_256, leaf, other.head()).value()).isEmpty();
  }

  private List<String> path(long index, long size) {
    return texts(tree.prove(index, size).path());
  }

  private List<String> growth(long old, long size) {
    return texts(tree.proveGrowth(old, size).path());
  }

  private static List<String> texts(List<Hash> path) {
    return path.stream().map(Hash::toString).toList();
  }

  private static Hash leaf(String hex) {
    return MerkleTree.leafHash(ChainHash.SHA_256, HexFormat.of().parseHex(hex));
  }

  private static Hash node(Hash left, Hash right) {
    byte[] both =
        HexFormat.of()
            .parseHex(Stream.of(left, right).map(Hash::toString).reduce("", String::concat));
    return ChainHash.SHA_256.of(new byte[] {1}, both);
  }

  private static void refuses(ProofCode code, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> assertThat(e.findings()).extracting(f -> f.code()).containsExactly(code));
  }
}
