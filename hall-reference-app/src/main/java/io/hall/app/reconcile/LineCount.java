package io.hall.app.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the lines of a file, whichever ends they have, as fast as it can be read. */
final class LineCount {

  private static final int BUFFER = 1 << 16;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long RETURNS = 0x0D0D0D0D0D0D0D0DL;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private long ends;
  private byte last = '\n';

  private LineCount() {}

  /** Returns how many lines a file has; the last need not have an end. */
  static long of(Path path) throws IOException {
    LineCount count = new LineCount();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        count.add(buffer, read);
      }
    }
    boolean ended = count.last == '\n' || count.last == '\r';
    return ended ? count.ends : count.ends + 1;
  }

  /** Eight bytes at once, as long as no carriage return is among them. */
  private void add(byte[] buffer, int length) {
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      long word = (long) WORDS.get(buffer, at);
      if (last == '\r' || zeros(word ^ RETURNS) != 0) {
        one(buffer, at, at + Long.BYTES);
      } else {
        ends += Long.bitCount(zeros(word ^ LINE_FEEDS));
        last = buffer[at + Long.BYTES - 1];
      }
    }
    one(buffer, at, length);
  }

  private void one(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\r' || (buffer[i] == '\n' && last != '\r')) {
        ends++;
      }
      last = buffer[i];
    }
  }

  /** A bit for each byte that is zero, and for no other. */
  private static long zeros(long word) {
    return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
  }
}
