package io.hall.proof;

import io.hall.store.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hashes of one level of a tree, 32 bytes each, in pieces so that none is ever copied. */
final class NodeRow {

  private static final int PIECE = 256;

  private final List<byte[]> pieces = new ArrayList<>();
  private long size;

  long size() {
    return size;
  }

  void add(Hash hash) {
    if (size % PIECE == 0) {
      pieces.add(new byte[PIECE * Hash.LENGTH]);
    }
    System.arraycopy(hash.bytes(), 0, piece(size), start(size), Hash.LENGTH);
    size++;
  }

  Hash get(long index) {
    int start = start(index);
    return Hash.of(Arrays.copyOfRange(piece(index), start, start + Hash.LENGTH));
  }

  private byte[] piece(long index) {
    return pieces.get(Math.toIntExact(index / PIECE));
  }

  private static int start(long index) {
    return (int) (index % PIECE) * Hash.LENGTH;
  }
}
