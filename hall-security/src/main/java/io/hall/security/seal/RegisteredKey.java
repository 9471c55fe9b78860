package io.hall.security.seal;

import io.hall.proof.SealVerifier;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * A key as the register knows it. Immutable.
 *
 * @param name its name, made from the public key
 * @param owner whose it is
 * @param algorithm how it seals; for SM2 with its user id
 * @param certificate the certificate of its public key
 * @param from when it begins to be valid
 * @param to until when
 * @param position of its record in the stream {@code seals}
 * @param revoked when it was revoked, if it was
 */
public record RegisteredKey(
    String name,
    KeyOwner owner,
    SealAlgorithm algorithm,
    X509Certificate certificate,
    Instant from,
    Instant to,
    long position,
    Optional<Revoked> revoked) {

  /**
   * That a key was revoked.
   *
   * @param reason why
   * @param at when
   * @param position of the record in the stream {@code seals}: what stands before it was sealed
   *     before
   */
  public record Revoked(RevocationReason reason, Instant at, long position) {}

  /** Whether it may be sealed with at that moment, if it was not revoked. */
  public boolean isValidAt(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(to);
  }

  /** Returns what checks its seals. */
  public SealVerifier verifier() {
    return algorithm.verifier(certificate);
  }
}
