package io.hall.proof;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What shows that a record is in a tree (包含证明, RFC 9162, 2.1.3). It may come from anywhere and
 * claim anything: {@link #verify} tells whether it is true. Immutable.
 *
 * @param index the leaf's index in the tree, from 0
 * @param size the number of leaves of the tree
 * @param path the sibling nodes from the leaf up to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  private static final String FORMAT = "hall.inclusion.1";
  private static final Pattern TEXT = ProofText.pattern(FORMAT, "index", "size");

  /** Copies the path. */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /**
   * Returns {@code head} if this proves that the leaf is in its tree, at this index (RFC 9162,
   * 2.1.3.2). Never throws, whatever the proof holds; findings are {@link ProofCode#OTHER_SIZE},
   * {@link ProofCode#INDEX}, {@link ProofCode#PATH_LENGTH} and {@link ProofCode#ROOT}.
   *
   * @param leaf the {@linkplain MerkleTree#leafHash leaf hash} of the record
   * @param head a head that the caller trusts
   */
  public Checked<TreeHead> verify(ChainHash hash, Hash leaf, TreeHead head) {
    if (size != head.size()) {
      return Checked.invalid(
          Finding.of(ProofCode.OTHER_SIZE).with("found", size).with("expected", head.size()));
    }
    if (index < 0 || index >= size) {
      return ProofCode.INDEX.refusal();
    }
    NodeHash hasher = new NodeHash(hash);
    Climb way = new Climb(index, size - 1);
    Hash root = leaf;
    for (Hash node : path) {
      if (way.isAtRoot()) {
        return ProofCode.PATH_LENGTH.refusal();
      }
      root = way.siblingIsLeft() ? hasher.node(node, root) : hasher.node(root, node);
      way.up();
    }
    if (!way.isAtRoot()) {
      return ProofCode.PATH_LENGTH.refusal();
    }
    return root.equals(head.root()) ? Checked.valid(head) : ProofCode.ROOT.refusal();
  }

  /** Returns the text of the proof, in the one form that {@link #parse} takes. */
  public String text() {
    return FORMAT + "\nindex " + index + "\nsize " + size + "\n" + ProofText.nodes(path);
  }

  /** Reads a proof from its text; the finding is {@link ProofCode#PROOF_TEXT}. Never throws. */
  public static Checked<InclusionProof> parse(String text) {
    return ProofText.parse(TEXT, text, InclusionProof::new);
  }
}
