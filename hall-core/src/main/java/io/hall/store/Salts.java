package io.hall.store;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Random salts of 16 bytes, drawn from the JDK's DRBG (NIST SP 800-90A) many at a time: one by one
 * a salt costs as much as the hash of its record. Safe for use by several threads.
 */
final class Salts {

  static final int LENGTH = 16;
  private static final int SEED_LENGTH = 64;

  private final SecureRandom random = seeded();
  private final byte[] drawn = new byte[256 * LENGTH];
  private int used = drawn.length;

  /** Seeded by the platform's own generator, which does not wait as the DRBG's source may. */
  private static SecureRandom seeded() {
    try {
      byte[] seed = new byte[SEED_LENGTH];
      new SecureRandom().nextBytes(seed);
      SecureRandom random = SecureRandom.getInstance("DRBG");
      random.setSeed(seed);
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has a DRBG", e);
    }
  }

  /** Returns a salt, and forgets it. */
  synchronized byte[] next() {
    if (used == drawn.length) {
      random.nextBytes(drawn);
      used = 0;
    }
    byte[] salt = Arrays.copyOfRange(drawn, used, used + LENGTH);
    Arrays.fill(drawn, used, used + LENGTH, (byte) 0);
    used += LENGTH;
    return salt;
  }
}
