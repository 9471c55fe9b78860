package io.hall.reconcile.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A column of texts in bytes, one after the other; digits take half a byte. The place of every 32nd
 * is kept, those between are walked to. Filled by one thread, then immutable.
 *
 * <p>A text is a byte of length, or {@code 0x80} and the number of digits, or {@code 0x7F} and four
 * bytes of length; then its bytes.
 */
final class TextPool {

  private static final int STEP = 32;
  private static final int LONG = 0x7F;
  private static final int DIGITS = 0x80;
  private static final int MOST_DIGITS = 64;

  private byte[] pool;
  private int[] starts;
  private int end;
  private int size;

  TextPool() {
    this(new byte[1 << 10], new int[STEP]);
  }

  private TextPool(byte[] pool, int[] starts) {
    this.pool = pool;
    this.starts = starts;
  }

  int size() {
    return size;
  }

  /** Whether there is nothing but empty texts. */
  boolean isEmpty() {
    return end == size;
  }

  void clear() {
    end = 0;
    size = 0;
  }

  /** A copy that takes no more room than it needs. */
  TextPool copy() {
    TextPool copy = new TextPool(Arrays.copyOf(pool, end), Arrays.copyOf(starts, starts(size)));
    copy.end = end;
    copy.size = size;
    return copy;
  }

  /** Adds a text; eight bytes after it must be readable. */
  void add(byte[] bytes, int from, int to) {
    int length = to - from;
    reserve(length + 16);
    if (length > 0 && length <= MOST_DIGITS && isDigits(bytes, from, to)) {
      addDigits(bytes, from, length);
    } else {
      addBytes(bytes, from, length);
    }
  }

  /** Adds the text of another pool whose bytes stand from {@code at} to {@code next} there. */
  void addCopy(TextPool other, int at, int next) {
    reserve(next - at);
    System.arraycopy(other.pool, at, pool, end, next - at);
    end += next - at;
  }

  /** How many bytes {@link #pack} writes. */
  int packedSize() {
    return 2 * Integer.BYTES + end + starts(size) * Integer.BYTES;
  }

  /** Writes the texts. */
  void pack(ByteBuffer out) {
    out.putInt(size).putInt(end).put(pool, 0, end);
    out.asIntBuffer().put(starts, 0, starts(size));
    out.position(out.position() + starts(size) * Integer.BYTES);
  }

  /** Reads what {@link #pack} wrote. */
  static TextPool read(ByteBuffer in) {
    int size = in.getInt();
    int end = in.getInt();
    byte[] pool = new byte[end + Long.BYTES];
    in.get(pool, 0, end);
    int[] starts = new int[starts(size)];
    in.asIntBuffer().get(starts);
    in.position(in.position() + starts.length * Integer.BYTES);
    TextPool read = new TextPool(pool, starts);
    read.size = size;
    read.end = end;
    return read;
  }

  /** Of how many texts the place is kept. */
  private static int starts(int size) {
    return (size + STEP - 1) / STEP;
  }

  private void reserve(int more) {
    if (size % STEP == 0) {
      if (size / STEP == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[size / STEP] = end;
    }
    size++;
    int needed = Math.addExact(end, more);
    if (needed > pool.length) {
      pool = Arrays.copyOf(pool, SpanMemo.larger(pool.length, needed));
    }
  }

  private static boolean isDigits(byte[] bytes, int from, int to) {
    int at = from;
    for (; to - at >= 8; at += 8) {
      if (!Words.isDigits(Words.at(bytes, at))) {
        return false;
      }
    }
    return Words.isDigits(Words.at(bytes, at), to - at);
  }

  private void addDigits(byte[] bytes, int from, int length) {
    pool[end++] = (byte) (DIGITS | length);
    for (int done = 0; done < length; done += 8) {
      Words.putInt(pool, end + done / 2, Words.packed(Words.at(bytes, from + done)));
    }
    end += (length + 1) / 2;
    if (length % 2 != 0) {
      pool[end - 1] &= 0x0F;
    }
  }

  private void addBytes(byte[] bytes, int from, int length) {
    pool[end++] = (byte) Math.min(length, LONG);
    if (length >= LONG) {
      Words.putInt(pool, end, length);
      end += 4;
    }
    System.arraycopy(bytes, from, pool, end, length);
    end += length;
  }

  String text(int index) {
    int at = starts[index / STEP];
    for (int i = index % STEP; i > 0; i--) {
      at = next(at);
    }
    return new String(bytes(at), StandardCharsets.UTF_8);
  }

  /** The bytes that hold the texts: equal texts have equal bytes. */
  byte[] bytes() {
    return pool;
  }

  /** Where the bytes of the text behind that at {@code at} begin. */
  int next(int at) {
    int head = pool[at] & 0xFF;
    if (head == LONG) {
      return at + 5 + Words.intAt(pool, at + 1);
    }
    return at + 1 + (head < DIGITS ? head : (head - DIGITS + 1) / 2);
  }

  private byte[] bytes(int at) {
    int head = pool[at] & 0xFF;
    int to = next(at);
    if (head == LONG) {
      return Arrays.copyOfRange(pool, at + 5, to);
    }
    return head < DIGITS
        ? Arrays.copyOfRange(pool, at + 1, to)
        : digits(Arrays.copyOfRange(pool, at + 1, to), head - DIGITS);
  }

  private static byte[] digits(byte[] packed, int count) {
    byte[] text = new byte[count];
    for (int i = 0; i < count; i++) {
      text[i] = (byte) ('0' + ((packed[i / 2] >> (4 * (i % 2))) & 0x0F));
    }
    return text;
  }
}
