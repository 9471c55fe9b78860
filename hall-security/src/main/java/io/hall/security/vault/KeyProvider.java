package io.hall.security.vault;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.json.JsonWrittenOnly;
import java.util.Arrays;

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

  /** A wrapped key. Immutable. */
  @JsonWrittenOnly
  final class Wrapped {

    private final String kek;
    private final byte[] bytes;

    /**
     * Makes one of what a provider returned.
     *
     * @param kek the name of the key that wrapped it
     * @param bytes what the provider made of it
     */
    public Wrapped(String kek, byte[] bytes) {
      this.kek = kek;
      this.bytes = bytes.clone();
    }

    /** The name of the key that wrapped it. */
    public String kek() {
      return kek;
    }

    /** Returns a copy of what the provider made of it. */
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Wrapped that
          && kek.equals(that.kek)
          && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return 31 * kek.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    @JsonValue
    public String toString() {
      return "Wrapped[by " + kek + "]";
    }
  }
}
