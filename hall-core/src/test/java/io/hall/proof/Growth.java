package io.hall.proof;

import io.hall.store.Hash;
import java.util.List;

/** All that goes into the verification of one consistency, with one part changed at a time. */
record Growth(String name, ConsistencyProof proof, TreeHead old, TreeHead head) {

  static Growth sound(MerkleTree tree, int old, int size) {
    return new Growth(
        "growth from " + old + " to " + size,
        tree.proveGrowth(old, size),
        tree.head(old),
        tree.head(size));
  }

  Growth path(String what, List<Hash> path) {
    return new Growth(
        named(what), new ConsistencyProof(proof.oldSize(), proof.size(), path), old, head);
  }

  Growth sizes(String what, long oldSize, long size) {
    return new Growth(named(what), new ConsistencyProof(oldSize, size, proof.path()), old, head);
  }

  Growth heads(String what, TreeHead otherOld, TreeHead otherHead) {
    return new Growth(named(what), proof, otherOld, otherHead);
  }

  /** Proof and heads claim other sizes together. */
  Growth claims(String what, TreeHead otherOld, TreeHead otherHead) {
    return heads(what, otherOld, otherHead)
        .unnamed(name)
        .sizes(what, otherOld.size(), otherHead.size());
  }

  boolean isChangedFrom(Growth sound) {
    return !proof.equals(sound.proof) || !old.equals(sound.old) || !head.equals(sound.head);
  }

  private Growth unnamed(String before) {
    return new Growth(before, proof, old, head);
  }

  private String named(String what) {
    return name + ": " + what;
  }
}
