package io.hall.security.account;

/**
 * Turns passwords into records that tell nothing of them (SPI). A password is hashed in NFC and as
 * it was typed otherwise, whole. Safe for use by several threads.
 */
public interface PasswordHasher {

  /** What came of a comparison. */
  enum Verification {
    /** It is the password. */
    OK,
    /** It is, and the record should be made anew: cost, function or pepper has changed. */
    OK_NEEDS_REHASH,
    /** It is another. */
    MISMATCH
  }

  /**
   * Returns a record of a password under a new salt; the array is neither kept nor wiped.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-027} if it holds half a
   *     character
   */
  PasswordHash hash(char[] password);

  /** Whether it can read a record. */
  boolean reads(PasswordHash record);

  /**
   * Compares a password with a record.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-029} if it cannot read the
   *     record, {@code ACCOUNT-030} if it lacks the pepper
   */
  Verification verify(char[] password, PasswordHash record);
}
