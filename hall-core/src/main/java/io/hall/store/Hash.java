package io.hall.store;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonScalar;
import java.util.Arrays;
import java.util.HexFormat;

/** A hash value of 32 bytes, written as 64 lower-case hexadecimal digits. Immutable. */
public final class Hash {

  /** The length of every hash in bytes. */
  public static final int LENGTH = 32;

  /** What stands before the first record of a stream: 32 zero bytes. */
  public static final Hash NONE = new Hash(new byte[LENGTH]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns the hash of these 32 bytes.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** Returns the hash of 32 bytes that nobody else keeps. */
  static Hash owning(byte[] bytes) {
    return new Hash(bytes);
  }

  /** Reads 64 hexadecimal digits. */
  @JsonScalar
  public static Hash parse(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  /** The bytes themselves, for this package, which does not change them. */
  byte[] raw() {
    return bytes;
  }

  /** Returns a copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The 64 hexadecimal digits. */
  @Override
  @JsonValue
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
