package io.hall.verify;

import java.security.DigestException;
import java.security.MessageDigest;

/** A tree of RFC 9162 that grows leaf by leaf; it keeps the roots of its full subtrees. */
final class Tree {

  private final MessageDigest digest;
  private final byte[][] full = new byte[64][];
  private final byte[] here = new byte[64];
  private long size;

  Tree(MessageDigest digest) {
    this.digest = digest;
  }

  /** Adds the leaf whose record is the 32 bytes at {@code at}. */
  void add(byte[] records, int at) {
    digest.update((byte) 0);
    digest.update(records, at, Bytes.HASH);
    finish();
    int level = 0;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      node(full[level], here);
      level++;
    }
    if (full[level] == null) {
      full[level] = new byte[Bytes.HASH];
    }
    System.arraycopy(here, 0, full[level], 0, Bytes.HASH);
    size++;
  }

  private void node(byte[] left, byte[] right) {
    digest.update((byte) 1);
    digest.update(left, 0, Bytes.HASH);
    digest.update(right, 0, Bytes.HASH);
    finish();
  }

  private void finish() {
    try {
      digest.digest(here, 0, Bytes.HASH);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
  }

  long size() {
    return size;
  }

  byte[] root() {
    if (size == 0) {
      return digest.digest();
    }
    int level = Long.numberOfTrailingZeros(size);
    System.arraycopy(full[level], 0, here, 0, Bytes.HASH);
    for (level++; level < Long.SIZE - Long.numberOfLeadingZeros(size); level++) {
      if ((size >> level & 1) == 1) {
        node(full[level], here);
      }
    }
    return java.util.Arrays.copyOf(here, Bytes.HASH);
  }

  static byte[] leaf(MessageDigest digest, byte[] record) {
    digest.update((byte) 0);
    return digest.digest(record);
  }

  static byte[] parent(MessageDigest digest, byte[] left, byte[] right) {
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }
}
