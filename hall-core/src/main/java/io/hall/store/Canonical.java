package io.hall.store;

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

  private final byte[] bytes;

  private Canonical(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns these bytes, as they were read from a store. */
  public static Canonical of(byte[] bytes) {
    return new Canonical(bytes.clone());
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

  /** Collects fields. Not safe for use by several threads. */
  public static final class Writer {

    private static final VarHandle INT =
        MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] out = new byte[512];
    private int end;

    private Writer() {}

    /**
     * Adds a text.
     *
     * @throws StoreException with {@code STORE-008} if it holds half a character (an unpaired
     *     surrogate), for which UTF-8 has no bytes
     */
    public Writer text(String text) {
      requireWhole(text);
      return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireWhole(String text) {
      for (int i = 0; i < text.length(); i++) {
        char here = text.charAt(i);
        if (Character.isSurrogate(here)) {
          boolean pair = i + 1 < text.length() && Character.isSurrogatePair(here, text.charAt(++i));
          if (!pair) {
            throw StoreException.of(StoreCode.NOT_A_TEXT);
          }
        }
      }
    }

    /** Adds a number. */
    public Writer number(long number) {
      int at = begin(Long.BYTES);
      LONG.set(out, at, number);
      return this;
    }

    /** Adds bytes as they are. */
    public Writer bytes(byte[] bytes) {
      int at = begin(bytes.length);
      System.arraycopy(bytes, 0, out, at, bytes.length);
      return this;
    }

    /** Writes the length of a field and returns where its content goes. */
    private int begin(int length) {
      int at = Math.addExact(end, Integer.BYTES);
      int after = Math.addExact(at, length);
      if (after > out.length) {
        out = Arrays.copyOf(out, Math.max(after, 2 * out.length));
      }
      INT.set(out, end, length);
      end = after;
      return at;
    }

    /** Adds fields that were written before, as one. */
    public Writer fields(Canonical fields) {
      return bytes(fields.bytes);
    }

    /** Returns the fields so far. */
    public Canonical end() {
      return new Canonical(Arrays.copyOf(out, end));
    }
  }

  /**
   * Takes fields off again, in the order in which they were written. What is no such field is
   * refused with {@code STORE-004}. Not safe for use by several threads.
   */
  public static final class Reader {

    private final ByteBuffer in;

    private Reader(byte[] bytes) {
      this.in = ByteBuffer.wrap(bytes);
    }

    /** Takes a text off. */
    public String text() {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
      } catch (CharacterCodingException e) {
        throw StoreException.because(StoreCode.DAMAGED_RECORD, e);
      }
    }

    /** Takes a number off. */
    public long number() {
      byte[] field = bytes();
      if (field.length != 8) {
        throw damaged();
      }
      return ByteBuffer.wrap(field).getLong();
    }

    /** Takes bytes off. */
    public byte[] bytes() {
      if (in.remaining() < 4) {
        throw damaged();
      }
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        throw damaged();
      }
      byte[] field = new byte[length];
      in.get(field);
      return field;
    }

    /** Takes fields off that were written as one. */
    public Canonical fields() {
      return new Canonical(bytes());
    }

    /** Whether every field was taken. */
    public boolean atEnd() {
      return !in.hasRemaining();
    }

    private static StoreException damaged() {
      return StoreException.of(StoreCode.DAMAGED_RECORD);
    }
  }
}
