package io.hall.store;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Canonical bytes (规范字节): fields in a fixed order, each as its length (four bytes, big endian) and
 * its content. Text is UTF-8; a number is eight bytes, big endian, two's complement.
 *
 * <p>The same fields always give the same bytes, and a reader needs nothing but this sentence.
 * Immutable.
 */
public final class Canonical {

  /** No fields. */
  public static final Canonical EMPTY = new Canonical(new byte[0]);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;

  private Canonical(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns these bytes, as they were read from a store. */
  @JsonScalar
  public static Canonical of(byte[] bytes) {
    return new Canonical(bytes.clone());
  }

  /** Returns bytes that nobody else keeps. */
  static Canonical owning(byte[] bytes) {
    return new Canonical(bytes);
  }

  /** Begins a list of fields. */
  public static Writer write() {
    return new Writer();
  }

  /** Begins to take the fields off. */
  public Reader read() {
    return new Reader(bytes);
  }

  /** Returns a copy of the bytes. */
  @JsonValue
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether there are no fields. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** The bytes themselves, for this package, which does not change them. */
  byte[] raw() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Canonical canonical && Arrays.equals(bytes, canonical.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The length alone: the bytes may be personal. */
  @Override
  public String toString() {
    return "Canonical[" + bytes.length + " bytes]";
  }

  /**
   * Collects fields. Not safe for use by several threads.
   *
   * <p>The array it collects in is the thread's, lent to one writer at a time and used again: only
   * what {@link #end} returns is new.
   */
  public static final class Writer {

    private static final byte[] NONE = {};
    private static final int USUAL = 1024;
    private static final int MOST_KEPT = 1 << 16;

    private static final ThreadLocal<byte[][]> SPARE =
        ThreadLocal.withInitial(() -> new byte[][] {new byte[USUAL]});

    private byte[] out;
    private int end;

    private Writer() {
      byte[][] spare = SPARE.get();
      out = spare[0];
      spare[0] = NONE;
    }

    /**
     * Adds a text.
     *
     * @throws StoreException with {@code STORE-008} if it holds half a character (an unpaired
     *     surrogate), for which UTF-8 has no bytes
     */
    public Writer text(String text) {
      int at = reserve(Math.multiplyExact(Utf8.MOST, text.length()));
      end(at, Utf8.put(text, out, at));
      return this;
    }

    /** Adds a number. */
    public Writer number(long number) {
      int at = reserve(Long.BYTES);
      LONG.set(out, at, number);
      end(at, at + Long.BYTES);
      return this;
    }

    /** Adds bytes as they are. */
    public Writer bytes(byte[] bytes) {
      int at = reserve(bytes.length);
      System.arraycopy(bytes, 0, out, at, bytes.length);
      end(at, at + bytes.length);
      return this;
    }

    /** Makes room for a field and returns where its content goes. */
    private int reserve(int length) {
      int at = Math.addExact(end, Integer.BYTES);
      int after = Math.addExact(at, length);
      if (after > out.length) {
        out = Arrays.copyOf(out, Math.max(after, Math.max(USUAL, 2 * out.length)));
      }
      return at;
    }

    /** Writes the length of a field whose content stands from {@code at} to {@code after}. */
    private void end(int at, int after) {
      INT.set(out, end, after - at);
      end = after;
    }

    /** Adds fields that were written before, as one. */
    public Writer fields(Canonical fields) {
      return bytes(fields.bytes);
    }

    /** Adds fields that were written before, each as it was. */
    Writer all(Canonical fields) {
      byte[] more = fields.bytes;
      int at = reserve(more.length) - Integer.BYTES;
      System.arraycopy(more, 0, out, at, more.length);
      end = at + more.length;
      return this;
    }

    /** Returns the fields so far, and begins anew without any. */
    public Canonical end() {
      Canonical fields = new Canonical(Arrays.copyOf(out, end));
      if (out.length <= MOST_KEPT) {
        SPARE.get()[0] = out;
      }
      out = NONE;
      end = 0;
      return fields;
    }
  }

  /**
   * Takes fields off again, in the order in which they were written. What is no such field is
   * refused with {@code STORE-004}. Not safe for use by several threads.
   */
  public static final class Reader {

    /** What the JDK puts where bytes are no UTF-8; the bytes of U+FFFD itself are. */
    private static final char REPLACED = '\uFFFD';

    private final byte[] in;
    private int at;

    private Reader(byte[] in) {
      this.in = in;
    }

    /** Takes a text off. */
    public String text() {
      int length = begin();
      String text = new String(in, at, length, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACED) >= 0) {
        requireUtf8(ByteBuffer.wrap(in, at, length));
      }
      at += length;
      return text;
    }

    private static void requireUtf8(ByteBuffer bytes) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(bytes);
      } catch (CharacterCodingException e) {
        throw StoreException.because(StoreCode.DAMAGED_RECORD, e);
      }
    }

    /** Takes a number off. */
    public long number() {
      if (begin() != Long.BYTES) {
        throw damaged();
      }
      at += Long.BYTES;
      return (long) LONG.get(in, at - Long.BYTES);
    }

    /** Takes bytes off. */
    public byte[] bytes() {
      int length = begin();
      at += length;
      return Arrays.copyOfRange(in, at - length, at);
    }

    /** Reads the length of the field that begins here, and goes to its content. */
    private int begin() {
      if (in.length - at < Integer.BYTES) {
        throw damaged();
      }
      int length = (int) INT.get(in, at);
      at += Integer.BYTES;
      if (length < 0 || length > in.length - at) {
        throw damaged();
      }
      return length;
    }

    /** Takes fields off that were written as one. */
    public Canonical fields() {
      return new Canonical(bytes());
    }

    /** Whether every field was taken. */
    public boolean atEnd() {
      return at == in.length;
    }

    private static StoreException damaged() {
      return StoreException.of(StoreCode.DAMAGED_RECORD);
    }
  }
}
