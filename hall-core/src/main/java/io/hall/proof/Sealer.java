package io.hall.proof;

/**
 * Seals bytes with one key (SPI). hall-security brings SM2, Ed25519 and ECDSA. Safe for use by
 * several threads.
 */
@FunctionalInterface
public interface Sealer {

  /**
   * Returns the seal of this key over all of {@code content}, which is not changed and not kept.
   *
   * @throws io.hall.check.CheckFailedException if the key cannot be used
   */
  Seal seal(byte[] content);
}
