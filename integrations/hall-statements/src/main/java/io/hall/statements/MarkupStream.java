package io.hall.statements;

import io.hall.check.CheckFailedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a workbook's part as a parser may have them: not endless, no tag without end, and in
 * an encoding in which both can be told byte by byte. Not thread-safe.
 */
final class MarkupStream extends FilterInputStream {

  private final long limit;
  private final CheckFailedException tooMuch;
  private long bytes;
  private int sinceTag;

  MarkupStream(InputStream in, long limit, CheckFailedException tooMuch) {
    super(in);
    this.limit = limit;
    this.tooMuch = tooMuch;
  }

  /** How many bytes were read. */
  long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = 0; i < count; i++) {
      watch(buffer[offset + i]);
    }
    return count;
  }

  private void watch(byte b) {
    bytes++;
    sinceTag = b == '<' ? 0 : sinceTag + 1;
    if (bytes > limit || sinceTag > Limits.TAG_BYTES || b == 0) {
      throw tooMuch;
    }
  }

  /** Not supported: what is skipped is not watched. */
  @Override
  public long skip(long n) throws IOException {
    return read(new byte[(int) Math.min(Math.max(n, 0), 1 << 13)]);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
