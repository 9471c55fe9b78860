package io.hall.proof;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree of hashes over records in their order (默克尔树, RFC 9162, 2.1), which only grows. It keeps
 * all nodes, some 64 bytes for each leaf, and so gives every proof about itself and about every
 * earlier size of itself; {@link MerkleAccumulator} does with less where only heads are wanted.
 *
 * <p>Not for several threads at once.
 */
public final class MerkleTree {

  private final NodeHash hasher;

  /** Row {@code k} holds the roots of all full subtrees of {@code 2^k} leaves. */
  private final List<NodeRow> rows = new ArrayList<>(List.of(new NodeRow()));

  /** Makes a tree without leaves. */
  public MerkleTree(ChainHash hash) {
    hasher = new NodeHash(hash);
  }

  /** Returns the leaf hash of a record's bytes: {@code HASH(0x00 ‖ content)}, RFC 9162, 2.1.1. */
  public static Hash leafHash(ChainHash hash, byte[] content) {
    return new NodeHash(hash).leaf(content);
  }

  /** Adds one leaf by its {@linkplain #leafHash leaf hash} and returns its index, from 0. */
  public long append(Hash leaf) {
    long index = size();
    rows.get(0).add(leaf);
    for (int level = 0; rows.get(level).size() % 2 == 0; level++) {
      NodeRow row = rows.get(level);
      if (level + 1 == rows.size()) {
        rows.add(new NodeRow());
      }
      rows.get(level + 1).add(hasher.node(row.get(row.size() - 2), row.get(row.size() - 1)));
    }
    return index;
  }

  /** The number of leaves. */
  public long size() {
    return rows.get(0).size();
  }

  /** Returns the head of the whole tree. */
  public TreeHead head() {
    return head(size());
  }

  /**
   * Returns the head that the tree had with its first {@code size} leaves.
   *
   * @throws CheckFailedException {@link ProofCode#SIZE} if it has not that many
   */
  public TreeHead head(long size) {
    require(size >= 0 && size <= size(), ProofCode.SIZE);
    return new TreeHead(size, size == 0 ? hasher.nothing() : root(0, size));
  }

  /**
   * Returns the proof that the leaf {@code index} is in the tree of the first {@code size} leaves
   * (RFC 9162, 2.1.3.1). It has at most 63 nodes.
   *
   * @throws CheckFailedException {@link ProofCode#SIZE} or {@link ProofCode#INDEX} if there is no
   *     such tree or leaf
   */
  public InclusionProof prove(long index, long size) {
    require(size >= 0 && size <= size(), ProofCode.SIZE);
    require(index >= 0 && index < size, ProofCode.INDEX);
    List<Hash> path = new ArrayList<>();
    climb(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /**
   * Returns the proof that the tree of the first {@code size} leaves begins with that of the first
   * {@code oldSize} (RFC 9162, 2.1.4.1). It is empty when both are the same and when the older one
   * had no leaves.
   *
   * @throws CheckFailedException {@link ProofCode#SIZE} or {@link ProofCode#SHRUNK} if there are no
   *     such trees
   */
  public ConsistencyProof proveGrowth(long oldSize, long size) {
    require(oldSize >= 0 && size <= size(), ProofCode.SIZE);
    require(oldSize <= size, ProofCode.SHRUNK);
    List<Hash> path = new ArrayList<>();
    if (oldSize > 0) {
      grow(oldSize, 0, size, path);
    }
    return new ConsistencyProof(oldSize, size, path);
  }

  /** PATH of RFC 9162, 2.1.3.1, for the leaves from {@code begin} to {@code end}. */
  private void climb(long index, long begin, long end, List<Hash> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = begin + left(end - begin);
    if (index < middle) {
      climb(index, begin, middle, path);
      path.add(root(middle, end));
    } else {
      climb(index, middle, end, path);
      path.add(root(begin, middle));
    }
  }

  /** SUBPROOF of RFC 9162, 2.1.4.1: a subtree that ends where the old tree did is known by now. */
  private void grow(long old, long begin, long end, List<Hash> path) {
    if (old == end) {
      if (begin > 0) {
        path.add(root(begin, end));
      }
      return;
    }
    long middle = begin + left(end - begin);
    if (old <= middle) {
      grow(old, begin, middle, path);
      path.add(root(middle, end));
    } else {
      grow(old, middle, end, path);
      path.add(root(begin, middle));
    }
  }

  /** MTH of RFC 9162, 2.1.1, for the leaves from {@code begin} to {@code end}. */
  private Hash root(long begin, long end) {
    long size = end - begin;
    if (Long.bitCount(size) == 1) { // full; it begins at a multiple of its size
      return rows.get(Long.numberOfTrailingZeros(size)).get(begin / size);
    }
    long middle = begin + left(size);
    return hasher.node(root(begin, middle), root(middle, end));
  }

  /** The leaves of the left subtree: the largest power of two below {@code size}. */
  private static long left(long size) {
    return Long.highestOneBit(size - 1);
  }

  private static void require(boolean condition, ProofCode code) {
    if (!condition) {
      throw new CheckFailedException(Finding.of(code));
    }
  }
}
