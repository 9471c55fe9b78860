package io.hall.security.account;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** Time-based codes (RFC 6238): six digits, a new one every 30 seconds. */
final class Totp {

  static final int DIGITS = 6;
  static final int SECONDS = 30;

  /** 160 bits, as RFC 4226 recommends. */
  static final int SECRET = 20;

  /** Steps before and after the present one whose codes are good too. */
  static final int DRIFT = 1;

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  static char[] code(TotpAlgorithm algorithm, byte[] secret, long step, int digits) {
    byte[] mac = algorithm.mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int at = mac[mac.length - 1] & 0xF;
    int number = ByteBuffer.wrap(mac, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    char[] code = new char[digits];
    for (int i = digits - 1; i >= 0; i--) {
      code[i] = (char) ('0' + number % 10);
      number /= 10;
    }
    return code;
  }

  /**
   * Returns the step near {@code now} whose code this is, or -1. Every step that could be it is
   * computed and compared, whichever is right.
   */
  static long matching(TotpAlgorithm algorithm, byte[] secret, char[] code, Instant now) {
    long found = -1;
    for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
      found = isSame(code(algorithm, secret, step, DIGITS), code) ? step : found;
    }
    return found;
  }

  private static boolean isSame(char[] one, char[] other) {
    int difference = one.length ^ other.length;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      difference |= one[i] ^ other[i];
    }
    return difference == 0;
  }

  /** Returns bytes in base 32 (RFC 4648), without padding; whole groups of five bytes. */
  static char[] base32(byte[] bytes) {
    if (bytes.length % 5 != 0) {
      throw new IllegalArgumentException("Groups of five bytes");
    }
    char[] text = new char[bytes.length / 5 * 8];
    for (int group = 0, at = 0; group < bytes.length; group += 5) {
      long bits = 0;
      for (int i = 0; i < 5; i++) {
        bits = bits << 8 | bytes[group + i] & 0xFF;
      }
      for (int shift = 35; shift >= 0; shift -= 5) {
        text[at++] = BASE32.charAt((int) (bits >>> shift & 31));
      }
    }
    return text;
  }

  static boolean isForm(char[] code) {
    if (code.length != DIGITS) {
      return false;
    }
    boolean digits = true;
    for (char c : code) {
      digits &= c >= '0' && c <= '9';
    }
    return digits;
  }

  static void wipe(byte[] secret) {
    Arrays.fill(secret, (byte) 0);
  }
}
