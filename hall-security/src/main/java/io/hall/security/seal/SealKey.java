package io.hall.security.seal;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.check.CheckFailedException;
import io.hall.json.JsonWrittenOnly;
import io.hall.proof.Seal;
import io.hall.proof.SealVerifier.Answer;
import io.hall.proof.Sealer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.cert.X509Certificate;

/**
 * A private key with its certificate, for one algorithm (签章密钥): from {@link NewKey}, {@link
 * KeyFile} or {@link KeyToken}. Whoever holds it can seal; nothing of the private key is ever told.
 * Safe for use by several threads.
 */
@JsonWrittenOnly
public final class SealKey implements Sealer {

  private static final byte[] PROBE = {'h', 'a', 'l', 'l'};

  private final SealAlgorithm algorithm;
  private final X509Certificate certificate;
  private final String name;
  private final Provider provider;
  private final PrivateKey secret;

  /** Refuses a key of another kind, and one that is not the certificate's: it seals to prove it. */
  SealKey(
      SealAlgorithm algorithm, Provider provider, PrivateKey secret, X509Certificate certificate) {
    this.algorithm = algorithm;
    this.provider = provider;
    this.secret = secret;
    this.certificate = certificate;
    this.name = Certificates.keyName(Certificates.holder(certificate));
    if (algorithm.verifier(certificate).verify(PROBE, seal(PROBE)) != Answer.VALID) {
      throw SealCode.NO_PAIR.failure();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws CheckFailedException with {@code SEAL-003} if the key fails, such as in a token that
   *     was pulled out
   */
  @Override
  public Seal seal(byte[] content) {
    return Seal.of(algorithm.name(), name, sign(content));
  }

  /**
   * Returns what seals with this key in messages of their own (CMS, RFC 5652), as PDF files carry
   * them: algorithm {@code CMS:} and the name of the key's own.
   */
  public Sealer detachedCms() {
    DetachedCms cms = new DetachedCms(algorithm, Certificates.holder(certificate));
    return content -> cms.seal(this, content);
  }

  byte[] sign(byte[] content) {
    try {
      return algorithm.scheme().sign(provider, secret, content);
    } catch (GeneralSecurityException | ProviderException e) {
      throw SealCode.KEY_FAILED.failure();
    }
  }

  /** The name that its seals carry: 40 hexadecimal digits, made from the public key. */
  public String name() {
    return name;
  }

  /** How it seals. */
  public SealAlgorithm algorithm() {
    return algorithm;
  }

  /** The certificate of its public key. */
  public X509Certificate certificate() {
    return certificate;
  }

  PrivateKey secret() {
    return secret;
  }

  /** The name and the algorithm. */
  @Override
  @JsonValue
  public String toString() {
    return algorithm + " " + name;
  }
}
