package io.hall.proof;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What shows that a tree only grew: that it still begins with all the leaves of an older head
 * (一致性证明, RFC 9162, 2.1.4). It may come from anywhere and claim anything: {@link #verify} tells
 * whether it is true. Immutable.
 *
 * @param oldSize the number of leaves of the older tree
 * @param size the number of leaves of the newer tree
 * @param path nodes from which both roots can be reckoned
 */
public record ConsistencyProof(long oldSize, long size, List<Hash> path) {

  private static final String FORMAT = "hall.consistency.1";
  private static final Pattern TEXT = ProofText.pattern(FORMAT, "old", "size");

  /** Copies the path. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Returns {@code head} if this proves that its tree begins with that of {@code old} (RFC 9162,
   * 2.1.4.2). Never throws, whatever the proof holds.
   *
   * <p>Beyond the RFC, two heads of the same size agree when their roots do, and every tree begins
   * with the tree without leaves; the path is empty then. The second says nothing of the newer
   * root.
   *
   * @param old an older head that the caller trusts, say because he kept it
   * @param head the head that is to be shown to follow from it
   */
  public Checked<TreeHead> verify(ChainHash hash, TreeHead old, TreeHead head) {
    NodeHash hasher = new NodeHash(hash);
    return unfit(hasher, old, head)
        .map(Checked::<TreeHead>invalid)
        .orElseGet(
            () -> oldSize == 0 || oldSize == size ? same(old, head) : walk(hasher, old, head));
  }

  /** Why this proof cannot be about these heads. */
  private Optional<Finding> unfit(NodeHash hasher, TreeHead old, TreeHead head) {
    if (oldSize != old.size()) {
      return Optional.of(otherSize(oldSize, old.size()));
    }
    if (size != head.size()) {
      return Optional.of(otherSize(size, head.size()));
    }
    if (oldSize < 0) {
      return Optional.of(Finding.of(ProofCode.SIZE));
    }
    if (oldSize > size) {
      return Optional.of(Finding.of(ProofCode.SHRUNK));
    }
    return oldSize == 0 && !old.root().equals(hasher.nothing())
        ? Optional.of(Finding.of(ProofCode.EMPTY_ROOT))
        : Optional.empty();
  }

  private static Finding otherSize(long found, long expected) {
    return Finding.of(ProofCode.OTHER_SIZE).with("found", found).with("expected", expected);
  }

  private Checked<TreeHead> same(TreeHead old, TreeHead head) {
    if (!path.isEmpty()) {
      return ProofCode.PATH_LENGTH.refusal();
    }
    return oldSize != size || old.root().equals(head.root())
        ? Checked.valid(head)
        : ProofCode.NEW_ROOT.refusal();
  }

  private Checked<TreeHead> walk(NodeHash hasher, TreeHead old, TreeHead head) {
    boolean whole =
        Long.bitCount(oldSize) == 1; // the older root is itself a node of the newer tree
    if (!whole && path.isEmpty()) {
      return ProofCode.PATH_LENGTH.refusal();
    }
    Climb way = new Climb(oldSize - 1, size - 1);
    while (way.isRight()) {
      way.rise();
    }
    Hash oldRoot = whole ? old.root() : path.get(0);
    Hash root = oldRoot;
    for (Hash node : path.subList(whole ? 0 : 1, path.size())) {
      if (way.isAtRoot()) {
        return ProofCode.PATH_LENGTH.refusal();
      }
      if (way.siblingIsLeft()) {
        oldRoot = hasher.node(node, oldRoot);
        root = hasher.node(node, root);
      } else {
        root = hasher.node(root, node);
      }
      way.up();
    }
    return way.isAtRoot() ? compare(oldRoot, old, root, head) : ProofCode.PATH_LENGTH.refusal();
  }

  private static Checked<TreeHead> compare(Hash oldRoot, TreeHead old, Hash root, TreeHead head) {
    if (!oldRoot.equals(old.root())) {
      return ProofCode.OLD_ROOT.refusal();
    }
    return root.equals(head.root()) ? Checked.valid(head) : ProofCode.NEW_ROOT.refusal();
  }

  /** Returns the text of the proof, in the one form that {@link #parse} takes. */
  public String text() {
    return FORMAT + "\nold " + oldSize + "\nsize " + size + "\n" + ProofText.nodes(path);
  }

  /** Reads a proof from its text; the finding is {@link ProofCode#PROOF_TEXT}. Never throws. */
  public static Checked<ConsistencyProof> parse(String text) {
    return ProofText.parse(TEXT, text, ConsistencyProof::new);
  }
}
