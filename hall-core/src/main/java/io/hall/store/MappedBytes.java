package io.hall.store;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a file of any size, mapped piece by piece; as it was when it was opened. */
final class MappedBytes {

  private static final int PIECE_BITS = 30;
  private static final long PIECE = 1L << PIECE_BITS;

  private final List<MappedByteBuffer> pieces = new ArrayList<>();
  private final long size;

  private MappedBytes(FileChannel file) throws IOException {
    size = file.size();
    for (long at = 0; at < size; at += PIECE) {
      pieces.add(file.map(FileChannel.MapMode.READ_ONLY, at, Math.min(PIECE, size - at)));
    }
  }

  static MappedBytes of(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      return new MappedBytes(file);
    }
  }

  long size() {
    return size;
  }

  /** Copies what lies from {@code at} into {@code target}; returns how many bytes there were. */
  int copy(long at, byte[] target) {
    int count = (int) Math.min(target.length, size - at);
    try {
      for (int done = 0; done < count; ) {
        done += copy(at + done, target, done, count - done);
      }
    } catch (InternalError e) { // the file became shorter, or the disk cannot read it
      throw StoreException.because(StoreCode.CHAIN_FILE, e);
    }
    return count;
  }

  private int copy(long at, byte[] target, int to, int wanted) {
    MappedByteBuffer piece = pieces.get((int) (at >> PIECE_BITS));
    int from = (int) (at & (PIECE - 1));
    int count = Math.min(wanted, piece.limit() - from);
    piece.get(from, target, to, count);
    return count;
  }
}
