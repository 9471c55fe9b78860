package io.hall.app.demo;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone that shows codes (RFC 6238). */
public final class Telephone {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** How long a code is shown. */
  static final Duration STEP = Duration.ofSeconds(30);

  private final String secret;
  private final SecretKeySpec key;
  private long shown;

  /**
   * A telephone that was given a secret.
   *
   * @param secret in base 32 (RFC 4648), as it stands on the page
   */
  public Telephone(String secret) {
    this.secret = secret;
    this.key = new SecretKeySpec(bytes(secret), "HmacSHA1");
  }

  /**
   * Returns a code that stays good for half a minute at least and that it did not show before, as
   * long as there is one: that of the step after is good too, and each is good once.
   */
  public synchronized String code(Instant now) {
    long step = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    shown = Math.min(Math.max(shown + 1, step), step + 1);
    return code(shown);
  }

  /** What it was given. */
  String secret() {
    return secret;
  }

  private String code(long step) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int at = hash[hash.length - 1] & 15;
      int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
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
