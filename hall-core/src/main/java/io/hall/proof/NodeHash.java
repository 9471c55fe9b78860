package io.hall.proof;

import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.security.MessageDigest;

/** The three hashes of a Merkle tree (RFC 9162, 2.1.1). For one thread. */
final class NodeHash {

  /** So that a leaf is never taken for a node, nor a node for a leaf. */
  private static final byte LEAF = 0;

  private static final byte NODE = 1;

  private final MessageDigest digest;

  NodeHash(ChainHash hash) {
    digest = hash.digest();
  }

  /** The root of a tree without leaves. */
  Hash nothing() {
    return Hash.of(digest.digest());
  }

  Hash leaf(byte[] content) {
    digest.update(LEAF);
    return Hash.of(digest.digest(content));
  }

  Hash node(Hash left, Hash right) {
    digest.update(NODE);
    digest.update(left.bytes());
    return Hash.of(digest.digest(right.bytes()));
  }
}
