package io.hall.security.masking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Short names for values in logs: the same value has the same one as long as this process lives, so
 * that lines about one person can be told to belong together. The key is made at the start and
 * leaves the process never; without it nothing about a value can be tried out.
 */
final class Tokens {

  private static final String HMAC = "HmacSHA256";
  private static final SecretKeySpec KEY = new SecretKeySpec(random(), HMAC);

  private Tokens() {}

  private static byte[] random() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** Returns {@code ‹L3:phone:1f4b09aa›}. */
  static String of(DataKind kind, String text) {
    return String.format("‹%s:%08x›", kind.label(), number(kind, text));
  }

  static int number(DataKind kind, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(KEY);
      mac.update(kind.name().getBytes(StandardCharsets.US_ASCII));
      byte[] token = mac.doFinal(text.getBytes(StandardCharsets.UTF_16BE));
      return ByteBuffer.wrap(token).getInt();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC, e);
    }
  }
}
