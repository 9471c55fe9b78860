package io.hall.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The bytes of one file, read once from its beginning to its end, and its digests with it. What it
 * holds grows with the bytes that are there, never with a length that somebody wrote down.
 */
final class Feed implements AutoCloseable {

  private static final int CHUNK = 256 * 1024;

  private final Region region;
  private final FileChannel channel;
  private final MessageDigest digest = Bytes.sha256();
  private final CRC32 crc = new CRC32();
  private byte[] buffer;
  private int at;
  private int limit;
  private long read;

  /** What all bytes come to. */
  @SuppressWarnings("ArrayRecordComponent") // read, and never compared as a whole
  record Sum(long size, byte[] sha256, long crc) {}

  Feed(Region region) throws IOException {
    this.region = region;
    this.channel =
        FileChannel.open(region.file(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    this.buffer = new byte[(int) Math.min(CHUNK, region.size() + 1)];
  }

  /** Makes the next {@code count} bytes lie at {@link #at}; false if there are not so many. */
  boolean need(int count) throws IOException {
    if (limit - at >= count) {
      return true;
    }
    if (remaining() < count) {
      return false;
    }
    makeRoom(count);
    while (limit - at < count) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private void makeRoom(int count) {
    byte[] target = count > buffer.length ? new byte[count] : buffer;
    System.arraycopy(buffer, at, target, 0, limit - at);
    buffer = target;
    limit -= at;
    at = 0;
  }

  private boolean fill() throws IOException {
    long left = region.size() - read;
    int wanted = (int) Math.min(left, buffer.length - limit);
    int got =
        wanted == 0
            ? -1
            : channel.read(ByteBuffer.wrap(buffer, limit, wanted), region.offset() + read);
    if (got <= 0) {
      return false;
    }
    digest.update(buffer, limit, got);
    if (region.crc() != Region.NO_CRC) {
      crc.update(buffer, limit, got);
    }
    limit += got;
    read += got;
    return true;
  }

  byte[] buffer() {
    return buffer;
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  /** How many bytes have not been taken. */
  long remaining() {
    return region.size() - read + (limit - at);
  }

  /** Reads what is left and adds all of it up. */
  Sum finish() throws IOException {
    at = limit;
    do {
      at = 0;
      limit = 0;
    } while (fill());
    return new Sum(read, digest.digest(), crc.getValue());
  }

  /** All bytes of a file that may be held at once. */
  byte[] all() throws IOException {
    int size = (int) remaining();
    need(size);
    return Arrays.copyOfRange(buffer, at, Math.min(limit, at + size));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
