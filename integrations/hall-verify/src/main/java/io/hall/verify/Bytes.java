package io.hall.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/** What is done with bytes everywhere. */
final class Bytes {

  /** How long a hash is. */
  static final int HASH = 32;

  /** Texts by the bytes of their UTF-8, in ascending order. */
  static final Comparator<String> BY_UTF8 =
      (a, b) -> java.util.Arrays.compareUnsigned(of(a), of(b));

  private static final HexFormat HEX = HexFormat.of();

  private Bytes() {}

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  /** Lower-case hexadecimal digits to bytes; empty if they are none. */
  static Optional<byte[]> ofHex(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return Optional.empty();
      }
    }
    return digits.length() % 2 == 0 ? Optional.of(HEX.parseHex(digits)) : Optional.empty();
  }

  /** Reads UTF-8; empty if it is none. */
  static Optional<String> utf8(byte[] bytes, int from, int length) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether a text is UTF-8; looks twice only at what is not ASCII. */
  static boolean isUtf8(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] < 0) {
        return utf8(bytes, from, length).isPresent();
      }
    }
    return true;
  }

  static long number(byte[] bytes, int at, int length) {
    long number = 0;
    for (int i = at; i < at + length; i++) {
      number = number << 8 | (bytes[i] & 0xFF);
    }
    return number;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  static byte[] sha256(byte[] bytes) {
    return sha256().digest(bytes);
  }
}
