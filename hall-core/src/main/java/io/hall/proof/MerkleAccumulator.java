package io.hall.proof;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree of which only the roots of its full subtrees are kept, at most 63: enough to go on
 * appending and to tell the head, not to prove. Size and {@link #nodes()} are all it needs to be
 * taken up again later.
 *
 * <p>Not for several threads at once.
 */
public final class MerkleAccumulator {

  private final NodeHash hasher;

  /** One for each bit of the size that is set, from the largest subtree to the smallest. */
  private final List<Hash> nodes;

  private long size;

  private MerkleAccumulator(ChainHash hash, long size, List<Hash> nodes) {
    this.hasher = new NodeHash(hash);
    this.size = size;
    this.nodes = new ArrayList<>(nodes);
  }

  /** Returns a tree without leaves. */
  public static MerkleAccumulator empty(ChainHash hash) {
    return new MerkleAccumulator(hash, 0, List.of());
  }

  /**
   * Returns the tree that had {@code size} leaves and these {@link #nodes()}. Compare its {@link
   * #head()} with one that you trust: nodes that were changed give another root.
   *
   * @throws CheckFailedException {@link ProofCode#SIZE} for a negative size, {@link
   *     ProofCode#NODES} if their number does not fit it
   */
  public static MerkleAccumulator resume(ChainHash hash, long size, List<Hash> nodes) {
    if (size < 0) {
      throw new CheckFailedException(Finding.of(ProofCode.SIZE));
    }
    if (nodes.size() != Long.bitCount(size)) {
      throw new CheckFailedException(Finding.of(ProofCode.NODES));
    }
    return new MerkleAccumulator(hash, size, nodes);
  }

  /** Adds one leaf by its {@linkplain MerkleTree#leafHash leaf hash}. */
  public void append(Hash leaf) {
    Hash node = leaf;
    for (long full = size; full % 2 == 1; full /= 2) {
      node = hasher.node(nodes.remove(nodes.size() - 1), node);
    }
    nodes.add(node);
    size++;
  }

  /** Returns the head of the tree. */
  public TreeHead head() {
    if (size == 0) {
      return new TreeHead(0, hasher.nothing());
    }
    Hash root = nodes.get(nodes.size() - 1);
    for (int i = nodes.size() - 2; i >= 0; i--) {
      root = hasher.node(nodes.get(i), root);
    }
    return new TreeHead(size, root);
  }

  /** Returns the roots of the full subtrees, from the largest to the smallest. */
  public List<Hash> nodes() {
    return List.copyOf(nodes);
  }
}
