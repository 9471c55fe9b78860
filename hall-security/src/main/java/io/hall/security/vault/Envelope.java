package io.hall.security.vault;

import io.hall.store.Canonical;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A sealed value as bytes: version (1), algorithm (1), data key (4), nonce (12), ciphertext, tag
 * (16). {@code docs/formats/vault.md} is the contract.
 */
final class Envelope {

  private static final byte VERSION = 1;
  private static final int HEADER = 6;
  private static final int LEAST = HEADER + Aead.NONCE + Aead.TAG;
  private static final long UNSIGNED = 0xFFFF_FFFFL;

  private final VaultAlgorithm algorithm;
  private final long key;
  private final byte[] nonce;
  private final byte[] sealed;

  Envelope(VaultAlgorithm algorithm, long key, byte[] nonce, byte[] sealed) {
    this.algorithm = algorithm;
    this.key = key;
    this.nonce = nonce;
    this.sealed = sealed;
  }

  /** Reads one; {@code VAULT-001} if the bytes are none. */
  static Envelope read(byte[] bytes) {
    if (bytes.length < LEAST || bytes[0] != VERSION) {
      throw VaultCode.FORMAT.refusal();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
    Optional<VaultAlgorithm> algorithm = VaultAlgorithm.numbered(in.get());
    long key = in.getInt() & UNSIGNED;
    byte[] nonce = new byte[Aead.NONCE];
    byte[] sealed = new byte[bytes.length - HEADER - Aead.NONCE];
    in.get(nonce).get(sealed);
    return new Envelope(algorithm.orElseThrow(VaultCode.FORMAT::refusal), key, nonce, sealed);
  }

  VaultAlgorithm algorithm() {
    return algorithm;
  }

  long key() {
    return key;
  }

  byte[] nonce() {
    return nonce;
  }

  /** Ciphertext and tag. */
  byte[] sealed() {
    return sealed;
  }

  byte[] bytes() {
    return ByteBuffer.allocate(HEADER + nonce.length + sealed.length)
        .put(VERSION)
        .put((byte) algorithm.number())
        .putInt((int) key)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** What a value is bound to: its place, and how it was sealed. */
  static byte[] bound(String tenant, Vault.Place place, VaultAlgorithm algorithm, long key) {
    return Canonical.write()
        .text("hall.vault.1")
        .text(tenant)
        .text(place.table())
        .text(place.column())
        .text(place.row())
        .number(place.schema())
        .number(algorithm.number())
        .number(key)
        .end()
        .bytes();
  }
}
