package io.hall.proof;

import io.hall.store.Hash;
import java.util.List;

/** All that goes into the verification of one inclusion, with one part changed at a time. */
record Inclusion(String name, InclusionProof proof, Hash leaf, TreeHead head) {

  static Inclusion sound(MerkleTree tree, List<byte[]> contents, int index, int size) {
    return new Inclusion(
        "inclusion of leaf " + index + " in " + size,
        tree.prove(index, size),
        NaiveTree.leaf(contents.get(index)),
        tree.head(size));
  }

  Inclusion path(String what, List<Hash> path) {
    return new Inclusion(
        named(what), new InclusionProof(proof.index(), proof.size(), path), leaf, head);
  }

  Inclusion index(String what, long index) {
    return new Inclusion(
        named(what), new InclusionProof(index, proof.size(), proof.path()), leaf, head);
  }

  Inclusion size(String what, long size) {
    return new Inclusion(
        named(what), new InclusionProof(proof.index(), size, proof.path()), leaf, head);
  }

  Inclusion leaf(String what, Hash other) {
    return new Inclusion(named(what), proof, other, head);
  }

  Inclusion head(String what, TreeHead other) {
    return new Inclusion(named(what), proof, leaf, other);
  }

  boolean isChangedFrom(Inclusion sound) {
    return !proof.equals(sound.proof) || !leaf.equals(sound.leaf) || !head.equals(sound.head);
  }

  private String named(String what) {
    return name + ": " + what;
  }
}
