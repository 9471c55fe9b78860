package io.hall.app.browser;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone (RFC 6238), as it reads the secret on the page. */
public final class AuthenticatorApp {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private AuthenticatorApp() {}

  /** Returns the six digits of this moment. */
  public static String code(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
      long step = Instant.now().getEpochSecond() / 30;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int at = hash[hash.length - 1] & 15;
      int number = ByteBuffer.wrap(hash, at, 4).getInt() & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String secret) {
    String plain = secret.replace(" ", "");
    byte[] out = new byte[plain.length() * 5 / 8];
    long bits = 0;
    int held = 0;
    int next = 0;
    for (int i = 0; i < plain.length(); i++) {
      bits = bits << 5 | LETTERS.indexOf(plain.charAt(i));
      held += 5;
      if (held >= 8) {
        held -= 8;
        out[next++] = (byte) (bits >> held);
      }
    }
    return out;
  }
}
