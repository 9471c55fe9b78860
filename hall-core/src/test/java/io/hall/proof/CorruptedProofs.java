package io.hall.proof;

import static io.hall.proof.ProofCode.EMPTY_ROOT;
import static io.hall.proof.ProofCode.INDEX;
import static io.hall.proof.ProofCode.NEW_ROOT;
import static io.hall.proof.ProofCode.OLD_ROOT;
import static io.hall.proof.ProofCode.OTHER_SIZE;
import static io.hall.proof.ProofCode.PATH_LENGTH;
import static io.hall.proof.ProofCode.PROOF_TEXT;
import static io.hall.proof.ProofCode.ROOT;
import static io.hall.proof.ProofCode.SHRUNK;
import static io.hall.proof.ProofCode.SIZE;

import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Proofs that were sound and then spoiled, each in one way: bits, order, length, index, sizes,
 * roots, leaves, hash and text.
 */
final class CorruptedProofs {

  private static final int LEAVES = 70;
  private static final List<byte[]> CONTENTS = NaiveTree.contents(LEAVES);
  private static final MerkleTree TREE = NaiveTree.grown(LEAVES);

  private static final int[][] LEAF_AND_SIZE = {
    {0, 1}, {0, 2}, {1, 2}, {2, 3}, {0, 4}, {3, 7}, {6, 7}, {7, 8}, {5, 13}, {12, 13}, {40, 64},
    {64, 65}
  };

  private static final int[][] OLD_AND_SIZE = {
    {1, 2}, {2, 3}, {1, 4}, {3, 4}, {3, 7}, {4, 7}, {6, 7}, {4, 8}, {7, 13}, {8, 13}, {12, 13},
    {33, 64}, {64, 65}
  };

  private final List<Corruption> all = new ArrayList<>();

  private CorruptedProofs() {}

  static List<Inclusion> soundInclusions() {
    return List.of(LEAF_AND_SIZE).stream()
        .map(pair -> Inclusion.sound(TREE, CONTENTS, pair[0], pair[1]))
        .toList();
  }

  static List<Growth> soundGrowths() {
    return List.of(OLD_AND_SIZE).stream()
        .map(pair -> Growth.sound(TREE, pair[0], pair[1]))
        .toList();
  }

  static List<Corruption> all() {
    CorruptedProofs corpus = new CorruptedProofs();
    soundInclusions().forEach(corpus::inclusion);
    soundGrowths().forEach(corpus::growth);
    corpus.sameSizes();
    corpus.noLeaves();
    return corpus.all;
  }

  private void inclusion(Inclusion sound) {
    paths(sound);
    numbers(sound);
    heads(sound);
    leaves(sound);
    texts(sound);
  }

  private void paths(Inclusion sound) {
    List<Hash> path = sound.proof().path();
    Paths.changed(path, sound.leaf(), sound.head().root())
        .forEach((what, other) -> add(sound, sound.path(what, other), ROOT));
    Paths.resized(path, sound.head().root())
        .forEach((what, other) -> add(sound, sound.path(what, other), PATH_LENGTH));
  }

  private void numbers(Inclusion sound) {
    long index = sound.proof().index();
    long size = sound.proof().size();
    LongStream.of(index + 1, index - 1, 0, size - 1, index ^ 2, index ^ 4)
        .filter(other -> other != index && other >= 0 && other < size)
        .distinct()
        .forEach(other -> add(sound, sound.index("as leaf " + other, other), ROOT, PATH_LENGTH));
    LongStream.of(size, size + 1, -1, index - size, 1L << 32 | index)
        .distinct()
        .forEach(other -> add(sound, sound.index("as leaf " + other, other), INDEX));
    LongStream.of(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE)
        .forEach(other -> add(sound, sound.index("as leaf " + other, other), INDEX));
    LongStream.of(size + 1, size - 1, 0, -1, 2 * size, Long.MAX_VALUE, Long.MIN_VALUE, size << 32)
        .distinct()
        .forEach(other -> add(sound, sound.size("as of " + other, other), OTHER_SIZE));
  }

  private void heads(Inclusion sound) {
    long size = sound.head().size();
    Hash root = sound.head().root();
    for (int bit : new int[] {0, 7, 8, 128, 255}) {
      TreeHead other = new TreeHead(size, Paths.flipped(root, bit));
      add(sound, sound.head("bit " + bit + " of the root flipped", other), ROOT);
    }
    for (long other : LongStream.of(size - 1, size + 1, 0).distinct().toArray()) {
      TreeHead head = TREE.head(other);
      add(sound, sound.head("against the head of " + other, head), OTHER_SIZE);
      add(sound, sound.head("against the root of " + other, new TreeHead(size, head.root())), ROOT);
    }
    for (long other : new long[] {-size, Long.MAX_VALUE, Long.MIN_VALUE}) {
      TreeHead head = new TreeHead(other, root);
      add(sound, sound.head("against a head of " + other, head), OTHER_SIZE);
    }
    add(sound, sound.head("against zeros", new TreeHead(size, Hash.NONE)), ROOT);
    if (size > 1) {
      add(sound, sound.head("against the leaf", new TreeHead(size, sound.leaf())), ROOT);
    }
  }

  private void leaves(Inclusion sound) {
    int index = (int) sound.proof().index();
    byte[] content = CONTENTS.get(index);
    Hash leaf = sound.leaf();
    add(sound, sound.leaf("the next leaf", NaiveTree.leaf(CONTENTS.get(index + 1))), ROOT);
    add(sound, sound.leaf("a leaf with its first bit flipped", Paths.flipped(leaf, 0)), ROOT);
    add(sound, sound.leaf("a leaf with its last bit flipped", Paths.flipped(leaf, 255)), ROOT);
    add(sound, sound.leaf("a leaf of zeros", Hash.NONE), ROOT);
    add(sound, sound.leaf("a leaf hashed twice", NaiveTree.leaf(leaf.bytes())), ROOT);
    add(sound, sound.leaf("a leaf hashed without prefix", hash(new byte[0], content)), ROOT);
    add(sound, sound.leaf("a leaf hashed as a node", hash(new byte[] {1}, content)), ROOT);
    add(
        sound,
        sound.leaf("a leaf of another hash", MerkleTree.leafHash(OtherHash.SHA_512_256, content)),
        ROOT);
    List<Hash> path = sound.proof().path();
    if (!path.isEmpty()) {
      all.add(
          new Corruption(
              sound.name() + ": verified by another hash",
              () -> sound.proof().verify(OtherHash.SHA_512_256, leaf, sound.head()),
              Set.of(ROOT)));
      List<Hash> exchanged = new ArrayList<>(path);
      exchanged.set(0, leaf);
      Inclusion other = sound.path("leaf and sibling exchanged", exchanged);
      add(sound, new Inclusion(other.name(), other.proof(), path.get(0), sound.head()), ROOT);
      List<Hash> rest = path.subList(1, path.size());
      Hash left = new NodeHash(ChainHash.SHA_256).node(leaf, path.get(0));
      Hash right = new NodeHash(ChainHash.SHA_256).node(path.get(0), leaf);
      Inclusion higher = sound.path("a node passed off as a leaf", rest);
      add(
          sound,
          new Inclusion(higher.name() + " (left)", higher.proof(), left, sound.head()),
          PATH_LENGTH);
      add(
          sound,
          new Inclusion(higher.name() + " (right)", higher.proof(), right, sound.head()),
          PATH_LENGTH);
    }
  }

  private void texts(Inclusion sound) {
    String text = sound.proof().text();
    Texts.broken(text, "index", "size").forEach((what, broken) -> text(sound, what, broken));
    for (int length = 3; length < text.length(); length += 61) {
      text(sound, "cut off after " + length + " characters", text.substring(0, length));
    }
  }

  private void text(Inclusion sound, String what, String text) {
    all.add(
        new Corruption(
            sound.name() + ": its text " + what,
            () -> {
              var read = InclusionProof.parse(text);
              return read.value().isPresent()
                  ? read.orThrow().verify(ChainHash.SHA_256, sound.leaf(), sound.head())
                  : read.map(proof -> sound.head());
            },
            Set.of(PROOF_TEXT)));
  }

  private void growth(Growth sound) {
    List<Hash> path = sound.proof().path();
    Paths.changed(path, sound.old().root(), sound.head().root())
        .forEach((what, other) -> add(sound, sound.path(what, other), OLD_ROOT, NEW_ROOT));
    Paths.resized(path, sound.old().root())
        .forEach((what, other) -> add(sound, sound.path(what, other), PATH_LENGTH));
    numbers(sound);
    heads(sound);
    String text = sound.proof().text();
    Texts.broken(text, "old", "size").forEach((what, broken) -> text(sound, what, broken));
    for (int length = 3; length < text.length(); length += 61) {
      text(sound, "cut off after " + length + " characters", text.substring(0, length));
    }
  }

  private void numbers(Growth sound) {
    long old = sound.old().size();
    long size = sound.head().size();
    for (long other :
        LongStream.of(old + 1, old - 1, 3 * old, -old, Long.MAX_VALUE, Long.MIN_VALUE).toArray()) {
      add(sound, sound.sizes("as from " + other, other, size), OTHER_SIZE);
    }
    for (long other : new long[] {size + 1, size - 1, 0, 2 * size, -size, Long.MAX_VALUE}) {
      add(sound, sound.sizes("as to " + other, old, other), OTHER_SIZE);
    }
    add(sound, sound.sizes("with its sizes exchanged", size, old), OTHER_SIZE);
    Hash root = sound.old().root();
    TreeHead negative = new TreeHead(-old, root);
    add(sound, sound.claims("claiming to begin below zero", negative, sound.head()), SIZE);
    TreeHead smallest = new TreeHead(Long.MIN_VALUE, root);
    add(sound, sound.claims("claiming to begin at the least number", smallest, sound.head()), SIZE);
    TreeHead huge = new TreeHead(Long.MAX_VALUE, sound.head().root());
    add(
        sound,
        sound.claims("claiming to have grown to the largest number", sound.old(), huge),
        PATH_LENGTH,
        OLD_ROOT,
        NEW_ROOT);
    add(
        sound,
        sound.claims("claiming that the old tree was empty", new TreeHead(0, root), sound.head()),
        EMPTY_ROOT);
    add(
        sound,
        sound.claims("claiming an empty tree before", TREE.head(0), sound.head()),
        PATH_LENGTH);
    add(sound, sound.claims("backwards", sound.head(), sound.old()), SHRUNK);
    add(sound, sound.claims("to an empty tree", sound.old(), TREE.head(0)), SHRUNK);
  }

  private void heads(Growth sound) {
    TreeHead old = sound.old();
    TreeHead head = sound.head();
    for (int bit : new int[] {0, 7, 8, 128, 255}) {
      TreeHead wrong = new TreeHead(old.size(), Paths.flipped(old.root(), bit));
      add(
          sound,
          sound.heads("bit " + bit + " of the old root flipped", wrong, head),
          OLD_ROOT,
          NEW_ROOT);
      wrong = new TreeHead(head.size(), Paths.flipped(head.root(), bit));
      add(sound, sound.heads("bit " + bit + " of the new root flipped", old, wrong), NEW_ROOT);
    }
    TreeHead oldRoot = new TreeHead(head.size(), old.root());
    TreeHead newRoot = new TreeHead(old.size(), head.root());
    add(sound, sound.heads("the old root for both", old, oldRoot), NEW_ROOT);
    add(sound, sound.heads("the new root for both", newRoot, head), OLD_ROOT, NEW_ROOT);
    add(sound, sound.heads("its roots exchanged", newRoot, oldRoot), OLD_ROOT, NEW_ROOT);
    add(sound, sound.heads("its heads exchanged", head, old), OTHER_SIZE);
    for (long other : new long[] {old.size() - 1, old.size() + 1}) {
      add(sound, sound.heads("from the head of " + other, TREE.head(other), head), OTHER_SIZE);
      if (other > 0 && other != head.size()) {
        add(
            sound,
            sound.claims("claiming to begin at " + other, TREE.head(other), head),
            PATH_LENGTH,
            OLD_ROOT,
            NEW_ROOT);
      }
    }
    for (long other : new long[] {head.size() - 1, head.size() + 1}) {
      add(sound, sound.heads("to the head of " + other, old, TREE.head(other)), OTHER_SIZE);
      if (other > old.size()) {
        add(
            sound,
            sound.claims("claiming to end at " + other, old, TREE.head(other)),
            PATH_LENGTH,
            NEW_ROOT,
            OLD_ROOT);
      }
    }
  }

  private void text(Growth sound, String what, String text) {
    all.add(
        new Corruption(
            sound.name() + ": its text " + what,
            () -> {
              var read = ConsistencyProof.parse(text);
              return read.value().isPresent()
                  ? read.orThrow().verify(ChainHash.SHA_256, sound.old(), sound.head())
                  : read.map(proof -> sound.head());
            },
            Set.of(PROOF_TEXT)));
  }

  /** Two heads of one size need no path, and have one root. */
  private void sameSizes() {
    for (int size : new int[] {1, 2, 5, 8, 70}) {
      Growth sound = Growth.sound(TREE, size, size);
      Hash root = sound.head().root();
      TreeHead other = new TreeHead(size, Paths.flipped(root, size));
      add(sound, sound.heads("another new root", sound.old(), other), NEW_ROOT);
      add(sound, sound.heads("another old root", other, sound.head()), NEW_ROOT);
      add(sound, sound.path("a node", List.of(root)), PATH_LENGTH);
      add(sound, sound.path("two nodes", List.of(root, root)), PATH_LENGTH);
    }
  }

  /** A tree without leaves has a root, no proofs of leaves, and was the beginning of every tree. */
  private void noLeaves() {
    Hash leaf = NaiveTree.leaf(CONTENTS.get(0));
    TreeHead none = TREE.head(0);
    for (long index : new long[] {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      for (Map.Entry<String, List<Hash>> path :
          Map.of("no node", List.<Hash>of(), "a node", List.of(leaf)).entrySet()) {
        InclusionProof proof = new InclusionProof(index, 0, path.getValue());
        String name = "inclusion of leaf " + index + " in none by " + path.getKey();
        all.add(Corruption.of(new Inclusion(name, proof, leaf, none), INDEX));
        all.add(Corruption.of(new Inclusion(name + ": its root", proof, none.root(), none), INDEX));
      }
    }
    for (int size : new int[] {0, 1, 7}) {
      Growth sound = Growth.sound(TREE, 0, size);
      add(sound, sound.path("a node", List.of(leaf)), PATH_LENGTH);
      add(
          sound,
          sound.heads("an old root of zeros", new TreeHead(0, Hash.NONE), sound.head()),
          EMPTY_ROOT);
      add(
          sound,
          sound.heads("a leaf as the old root", new TreeHead(0, leaf), sound.head()),
          EMPTY_ROOT);
    }
    Growth nothing = Growth.sound(TREE, 0, 0);
    TreeHead wrong = new TreeHead(0, leaf);
    add(nothing, nothing.heads("another new root", none, wrong), NEW_ROOT, EMPTY_ROOT);
  }

  /** Some changes leave a small proof as it was; those are none. */
  private void add(Inclusion sound, Inclusion changed, ProofCode... codes) {
    if (changed.isChangedFrom(sound)) {
      all.add(Corruption.of(changed, codes));
    }
  }

  private void add(Growth sound, Growth changed, ProofCode... codes) {
    if (changed.isChangedFrom(sound)) {
      all.add(Corruption.of(changed, codes));
    }
  }

  private static Hash hash(byte[] prefix, byte[] content) {
    return ChainHash.SHA_256.of(prefix, content);
  }
}
