package io.hall.security.vault;

/**
 * Holds the key-encryption keys (KEK, 密钥加密密钥) that wrap a vault's data keys, outside of the
 * database (SPI): a key store file, a hardware module, a key service. Safe for use by several
 * threads.
 *
 * <p>What it returns of {@link #unwrap} is the caller's to wipe. An older key is kept for {@link
 * #unwrap} until {@link KeyVault#rewrap} has nothing left to do.
 */
public interface KeyProvider {

  /** The name of the key that wraps from now on. */
  String current();

  /**
   * Returns {@code key} encrypted by the current key and bound to {@code context}; neither array is
   * kept.
   */
  Wrapped wrap(byte[] key, byte[] context);

  /**
   * Returns a key that was wrapped with the same context.
   *
   * @throws io.hall.check.CheckFailedException with {@code VAULT-005} if there is no key of that
   *     name
   * @throws java.security.GeneralSecurityException if it does not unwrap
   */
  byte[] unwrap(Wrapped wrapped, byte[] context) throws java.security.GeneralSecurityException;

  /**
   * A wrapped key.
   *
   * @param kek the name of the key that wrapped it
   * @param bytes what the provider made of it
   */
  record Wrapped(String kek, byte[] bytes) {}
}
