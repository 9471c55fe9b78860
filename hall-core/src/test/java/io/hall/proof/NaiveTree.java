package io.hall.proof;

import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 9162, 2.1, word for word and with the JDK alone: slow, and easy to compare with the RFC. */
public final class NaiveTree {

  private NaiveTree() {}

  /** Different contents for different numbers, one of them empty. */
  static List<byte[]> contents(int count) {
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      contents.add((i == 0 ? "" : "leaf " + i).getBytes(StandardCharsets.UTF_8));
    }
    return contents;
  }

  static MerkleTree grown(int count) {
    MerkleTree tree = new MerkleTree(ChainHash.SHA_256);
    contents(count).forEach(content -> tree.append(leaf(content)));
    return tree;
  }

  static Hash leaf(byte[] content) {
    return MerkleTree.leafHash(ChainHash.SHA_256, content);
  }

  /** The root of a tree over these contents. */
  public static Hash mth(List<byte[]> contents) {
    int n = contents.size();
    if (n == 0) {
      return sha256();
    }
    if (n == 1) {
      return sha256(new byte[] {0}, contents.get(0));
    }
    int k = k(n);
    return sha256(
        new byte[] {1}, mth(contents.subList(0, k)).bytes(), mth(contents.subList(k, n)).bytes());
  }

  static List<Hash> path(int m, List<byte[]> contents) {
    int n = contents.size();
    if (n == 1) {
      return List.of();
    }
    int k = k(n);
    return m < k
        ? with(path(m, contents.subList(0, k)), mth(contents.subList(k, n)))
        : with(path(m - k, contents.subList(k, n)), mth(contents.subList(0, k)));
  }

  static List<Hash> proof(int m, List<byte[]> contents) {
    return subproof(m, contents, true);
  }

  private static List<Hash> subproof(int m, List<byte[]> contents, boolean known) {
    int n = contents.size();
    if (m == n) {
      return known ? List.of() : List.of(mth(contents));
    }
    int k = k(n);
    return m <= k
        ? with(subproof(m, contents.subList(0, k), known), mth(contents.subList(k, n)))
        : with(subproof(m - k, contents.subList(k, n), false), mth(contents.subList(0, k)));
  }

  private static int k(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Hash> with(List<Hash> path, Hash node) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(node);
    return longer;
  }

  private static Hash sha256(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    try {
      return Hash.of(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
