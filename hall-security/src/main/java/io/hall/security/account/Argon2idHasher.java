package io.hall.security.account;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with a salt of 16 bytes and a tag of 32. Immutable.
 *
 * <p>The cost is said, never left to a library: the default of Bouncy Castle is another function
 * with a tenth of the memory.
 */
public final class Argon2idHasher implements PasswordHasher {

  /**
   * What one evaluation costs.
   *
   * @param memoryKib memory in KiB, 8 to 262,144
   * @param passes passes over it, 1 to 16
   * @param lanes lanes, 1 to 4
   */
  public record Cost(int memoryKib, int passes, int lanes) {

    /** 46 MiB, one pass: about 50 ms (OWASP ASVS 5.0, appendix C). */
    public static final Cost USUAL = new Cost(47_104, 1, 1);

    /** 19 MiB, two passes, for machines with little memory (OWASP Password Storage). */
    public static final Cost SMALL_MACHINE = new Cost(19_456, 2, 1);

    /** Checks the ranges. */
    public Cost {
      if (memoryKib < 8 || memoryKib > MOST_KIB || passes < 1 || passes > MOST_PASSES) {
        throw new IllegalArgumentException("No cost of Argon2id: memory and passes");
      }
      if (lanes < 1 || lanes > MOST_LANES) {
        throw new IllegalArgumentException("No cost of Argon2id: lanes");
      }
    }

    String text() {
      return "v=19$m=" + memoryKib + ",t=" + passes + ",p=" + lanes;
    }
  }

  private static final int MOST_KIB = 262_144;
  private static final int MOST_PASSES = 16;
  private static final int MOST_LANES = 4;

  private final SaltedHasher hasher;

  /** Makes a hasher of a cost, with peppers or none. */
  public Argon2idHasher(Cost cost, Peppers peppers) {
    this.hasher = new SaltedHasher("argon2id", cost.text(), peppers, Argon2idHasher::tag);
  }

  /** Makes a hasher of the usual cost. */
  public static Argon2idHasher usual(Peppers peppers) {
    return new Argon2idHasher(Cost.USUAL, peppers);
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
    SaltedHasher.within(record, "v", Argon2Parameters.ARGON2_VERSION_13, 19);
    Argon2Parameters.Builder cost =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(SaltedHasher.within(record, "m", 8, MOST_KIB))
            .withIterations(SaltedHasher.within(record, "t", 1, MOST_PASSES))
            .withParallelism(SaltedHasher.within(record, "p", 1, MOST_LANES));
    return tag(password, cost.withSalt(salt), SaltedHasher.TAG);
  }

  static byte[] tag(byte[] password, Argon2Parameters.Builder parameters, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters.build());
    byte[] tag = new byte[length];
    generator.generateBytes(password, tag);
    return tag;
  }
}
