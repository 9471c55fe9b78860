package io.hall.security.seal;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.CheckFailedException;
import io.hall.json.JsonScalar;
import io.hall.proof.SealVerifier;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * How seals are made (签章算法): curve, hash, and the form of the value, all of which its name says.
 * Immutable.
 *
 * <table>
 *   <caption>The algorithms</caption>
 *   <tr><td>{@code ED25519}</td><td>RFC 8032, without a context; 64 bytes</td></tr>
 *   <tr><td>{@code ECDSA_P256_SHA256:DER}</td><td>FIPS 186-5 on P-256 with SHA-256; a DER sequence
 *       of r and s, and s is not larger than half of the order, so that nobody makes a second value
 *       of a first</td></tr>
 *   <tr><td>{@code SM2_SM3:DER:}<i>user id</i></td><td>GB/T 32918.2 on sm2p256v1 with SM3; a DER
 *       sequence of r and s; the user id is part of what is signed</td></tr>
 * </table>
 */
public final class SealAlgorithm {

  /** The user id that GM/T 0009-2012 names for those who have agreed on no other. */
  public static final String USUAL_USER_ID = "1234567812345678";

  private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  private final Scheme scheme;

  private SealAlgorithm(Scheme scheme) {
    this.scheme = scheme;
  }

  /** Returns Ed25519. */
  public static SealAlgorithm ed25519() {
    return new SealAlgorithm(new Ed25519Scheme());
  }

  /** Returns ECDSA on P-256 with SHA-256. */
  public static SealAlgorithm ecdsaP256() {
    return new SealAlgorithm(new EcdsaScheme());
  }

  /**
   * Returns SM2 with SM3 for a user id.
   *
   * @param userId 1 to 32 letters, digits, dots, hyphens and underscores
   * @throws CheckFailedException with {@code SEAL-002} if it has another form
   */
  public static SealAlgorithm sm2(String userId) {
    if (!USER_ID.matcher(userId).matches()) {
      throw SealCode.USER_ID.failure();
    }
    return new SealAlgorithm(new Sm2Scheme(userId));
  }

  /** Returns the algorithm with this name, if there is one. */
  public static Optional<SealAlgorithm> of(String name) {
    if (name.equals(Ed25519Scheme.NAME)) {
      return Optional.of(ed25519());
    }
    if (name.equals(EcdsaScheme.NAME)) {
      return Optional.of(ecdsaP256());
    }
    String userId = name.startsWith(Sm2Scheme.NAME) ? name.substring(Sm2Scheme.NAME.length()) : "";
    return USER_ID.matcher(userId).matches() ? Optional.of(sm2(userId)) : Optional.empty();
  }

  /**
   * Returns the algorithm with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonScalar
  public static SealAlgorithm named(String name) {
    return of(name)
        .orElseThrow(() -> new IllegalArgumentException("No algorithm of seals has this name"));
  }

  /** The name that its seals carry. */
  public String name() {
    return scheme.name();
  }

  /**
   * Returns what checks the seals that the key of {@code certificate} makes with this algorithm. It
   * does not ask whether the certificate is valid: see {@link KeyRegister}.
   *
   * @throws CheckFailedException with {@code SEAL-001} if the certificate's key is of another kind
   *     or curve, {@code SEAL-004} if it cannot be read
   */
  public SealVerifier verifier(X509Certificate certificate) {
    X509CertificateHolder read = Certificates.holder(certificate);
    return new KeyVerifier(
        name(), Certificates.keyName(read), scheme.checks(read.getSubjectPublicKeyInfo()));
  }

  /**
   * Returns what checks the messages of {@link SealKey#detachedCms} of this key. It takes what that
   * makes and nothing else: no second signer, no further attribute, no other order.
   *
   * @throws CheckFailedException as {@link #verifier} does
   */
  public SealVerifier detachedCms(X509Certificate certificate) {
    return new DetachedCms(this, Certificates.holder(certificate));
  }

  Scheme scheme() {
    return scheme;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealAlgorithm algorithm && name().equals(algorithm.name());
  }

  @Override
  public int hashCode() {
    return name().hashCode();
  }

  @Override
  @JsonValue
  public String toString() {
    return name();
  }
}
