package io.hall.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Record hashes in their order, 32 bytes each, in pieces that are not moved while it grows. */
final class Leaves {

  private static final int SMALL = 4 * Bytes.HASH;
  private static final int PIECE = 2048 * Bytes.HASH;

  private final List<byte[]> pieces = new ArrayList<>(1);
  private byte[] last = new byte[SMALL];
  private int used;

  void add(byte[] hash) {
    if (used == last.length) {
      grow();
    }
    System.arraycopy(hash, 0, last, used, Bytes.HASH);
    used += Bytes.HASH;
  }

  private void grow() {
    if (used < PIECE) {
      last = Arrays.copyOf(last, Math.min(PIECE, 4 * used));
    } else {
      pieces.add(last);
      last = new byte[PIECE];
      used = 0;
    }
  }

  /** Gives back what is not used; nothing is added afterwards. */
  void trim() {
    last = Arrays.copyOf(last, used);
  }

  long size() {
    return (pieces.size() * (long) PIECE + used) / Bytes.HASH;
  }

  /** Adds them to a tree, and tells {@code more} each time it has a leaf more. */
  void addTo(Tree tree, Runnable more) {
    for (byte[] piece : pieces) {
      add(tree, piece, piece.length, more);
    }
    add(tree, last, used, more);
  }

  private static void add(Tree tree, byte[] piece, int end, Runnable more) {
    for (int at = 0; at < end; at += Bytes.HASH) {
      tree.add(piece, at);
      more.run();
    }
  }
}
