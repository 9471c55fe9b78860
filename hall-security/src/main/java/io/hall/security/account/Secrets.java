package io.hall.security.account;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;

/** Random bytes, hashes of what is random enough, and secrets as bytes that can be wiped. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static String sha256Hex(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes));
  }

  /** Whether two are the same, in a time that does not tell where they differ. */
  static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  /**
   * Returns a password in NFC; it is composed anew only when it has to be, for that leaves a copy
   * in memory that nobody can wipe. The caller wipes what is returned.
   */
  static char[] normal(char[] password) {
    CharBuffer chars = CharBuffer.wrap(password);
    return Normalizer.isNormalized(chars, Normalizer.Form.NFC)
        ? password.clone()
        : Normalizer.normalize(chars, Normalizer.Form.NFC).toCharArray();
  }

  /**
   * Returns a password in NFC and UTF-8; the caller wipes it.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-027} if it holds half a
   *     character
   */
  static byte[] utf8(char[] password) {
    char[] normal = normal(password);
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(normal));
      byte[] exact = Arrays.copyOf(bytes.array(), bytes.limit());
      Arrays.fill(bytes.array(), (byte) 0);
      return exact;
    } catch (CharacterCodingException e) {
      throw AccountCode.NOT_A_TEXT.refused();
    } finally {
      Arrays.fill(normal, '\0');
    }
  }
}
