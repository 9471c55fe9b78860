package io.hall.reconcile.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * Reads the lines that begin in one chunk of a file; the last may end behind it. One for each
 * thread, and used by it for chunk after chunk of as many files as there are.
 */
final class ChunkReader {

  private final Memos memos = new Memos();
  private final Rows rows = new Rows();
  private final byte[] bytes;
  private final ByteBuffer buffer;
  private final RowReader reader;

  /** Makes one for chunks of at most {@code size} bytes. */
  ChunkReader(int size) {
    this.bytes = new byte[1 + size + StrictRow.MAX_BYTES + 2 + RowReader.PADDING];
    this.buffer = ByteBuffer.wrap(bytes);
    this.reader = new RowReader(memos, rows, bytes);
  }

  /**
   * Reads a chunk.
   *
   * @param from where it begins: behind the header, or anywhere in the middle
   * @param to where it ends
   * @param end where the file ends
   * @param first whether a line begins at {@code from}; otherwise after the first line end from the
   *     byte before it on
   */
  Chunk read(FileChannel file, long from, long to, long end, boolean first) throws IOException {
    long start = first ? from : from - 1;
    int length = (int) Math.min(end - start, to - start + StrictRow.MAX_BYTES + 2);
    fill(file, start, length);
    boolean whole = start + length == end;
    Arrays.fill(bytes, length, length + RowReader.PADDING, (byte) ',');
    if (whole) {
      bytes[length] = '\n';
    }
    rows.clear();
    Found found = new Found();
    lines(first ? 0 : afterLine(0, length), (int) (to - start), length, whole, found);
    return new Chunk(rows.segment(memos), found);
  }

  private void fill(FileChannel file, long start, int length) throws IOException {
    buffer.clear().limit(length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, start + buffer.position()) < 0) {
        throw new EOFException("The file became shorter");
      }
    }
  }

  /** Where the line after that of {@code from} begins; {@code length + 1} if there is none. */
  private int afterLine(int from, int length) {
    int at = from;
    while (at < length && bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private void lines(int from, int to, int length, boolean whole, Found found) {
    StrictRow strict = new StrictRow(memos, rows, found);
    int at = from;
    while (at < to && !found.isFull()) {
      int next = reader.row(at);
      if (next < 0) {
        next = afterLine(at, length);
        if (next > length && !whole) {
          strict.tooLong();
        } else {
          int last = next - 1;
          strict.take(bytes, at, last > at && bytes[last - 1] == '\r' ? last - 1 : last);
        }
      }
      at = next;
    }
  }
}
