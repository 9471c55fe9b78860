package io.hall.security.account;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * PBKDF2 with HMAC-SM3, for sites whose assessment of commercial cryptography (密评) asks for SM3. It
 * holds less against hardware than {@link Argon2idHasher}, which is to be taken where nothing asks
 * for this. Immutable.
 */
public final class Sm3Pbkdf2Hasher implements PasswordHasher {

  /** As OWASP gives for PBKDF2 with HMAC-SHA-256. */
  public static final int USUAL_ITERATIONS = 600_000;

  private static final int MOST_ITERATIONS = 10_000_000;

  private final SaltedHasher hasher;

  /**
   * Makes a hasher.
   *
   * @param iterations 1,000 to 10,000,000; {@link #USUAL_ITERATIONS} or more in use
   */
  public Sm3Pbkdf2Hasher(int iterations, Peppers peppers) {
    if (iterations < 1_000 || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException("1,000 to 10,000,000 iterations");
    }
    this.hasher = new SaltedHasher("pbkdf2-sm3", "i=" + iterations, peppers, Sm3Pbkdf2Hasher::tag);
  }

  @Override
  public PasswordHash hash(char[] password) {
    return hasher.hash(password);
  }

  @Override
  public boolean reads(PasswordHash record) {
    return hasher.reads(record);
  }

  @Override
  public Verification verify(char[] password, PasswordHash record) {
    return hasher.verify(password, record);
  }

  private static byte[] tag(byte[] password, byte[] salt, Phc record) {
    int iterations = SaltedHasher.within(record, "i", 1_000, MOST_ITERATIONS);
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SM3Digest());
    generator.init(password, salt, iterations);
    return ((KeyParameter) generator.generateDerivedMacParameters(SaltedHasher.TAG * 8)).getKey();
  }
}
