package io.hall.bench.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The bare hash: the digests of the records of a chain file and nothing else, from memory. It goes
 * round the first stretch of the file, each content with the 32 bytes before it.
 */
final class BareHash {

  static final BareHash NONE = new BareHash(new byte[0], new int[0], new int[0]);

  private static final int STRETCH = 1 << 26;

  private final byte[] bytes;
  private final int[] starts;
  private final int[] ends;

  private BareHash(byte[] bytes, int[] starts, int[] ends) {
    this.bytes = bytes;
    this.starts = starts;
    this.ends = ends;
  }

  static BareHash of(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(STRETCH);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    for (int field = 0; field < 5; field++) {
      in.position(in.position() + Integer.BYTES + in.getInt(in.position()));
    }
    int[] starts = new int[STRETCH / 100];
    int[] ends = new int[STRETCH / 100];
    int count = 0;
    while (in.remaining() >= 4 && in.getInt(in.position()) + 36 <= in.remaining()) {
      starts[count] = in.position() + 4;
      ends[count] = starts[count] + in.getInt();
      in.position(ends[count] + 32);
      count++;
    }
    return new BareHash(bytes, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  /** Digests {@code records} records on the caller's thread; returns something of the last. */
  int digest(long records) throws NoSuchAlgorithmException, DigestException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] out = new byte[32];
    int at = 0;
    for (long i = 0; i < records; i++) {
      digest.update(bytes, starts[at] - 32, ends[at] - starts[at] + 32);
      digest.digest(out, 0, 32);
      at = at + 1 == starts.length ? 0 : at + 1;
    }
    return out[0];
  }
}
