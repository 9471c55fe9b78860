package io.hall.security.seal;

import static io.hall.proof.SealVerifier.Answer.INVALID;
import static io.hall.proof.SealVerifier.Answer.MALFORMED;
import static io.hall.proof.SealVerifier.Answer.VALID;

import io.hall.proof.SealVerifier.Answer;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** ECDSA on P-256 with SHA-256. */
final class EcdsaScheme implements Scheme {

  static final String NAME = "ECDSA_P256_SHA256:DER";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public AlgorithmIdentifier signature() {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  }

  @Override
  public AlgorithmIdentifier hash() {
    return new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  }

  @Override
  public Checks checks(SubjectPublicKeyInfo key) {
    ECPublicKeyParameters point = Curve.P256.point(key);
    return (content, value) -> answer(point, content, value);
  }

  private static Answer answer(ECPublicKeyParameters point, byte[] content, byte[] value) {
    Optional<BigInteger[]> numbers = Curve.P256.numbers(value);
    if (numbers.isEmpty() || !Curve.P256.isLow(numbers.get()[1])) {
      return MALFORMED;
    }
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, point);
    byte[] hash = Certificates.digest(new SHA256Digest(), content);
    return signer.verifySignature(hash, numbers.get()[0], numbers.get()[1]) ? VALID : INVALID;
  }

  @Override
  public Digest digest() {
    return new SHA256Digest();
  }

  /** Without random numbers where it can be (RFC 6979): a weak source would give the key away. */
  @Override
  public byte[] sign(Provider provider, PrivateKey key, byte[] content)
      throws GeneralSecurityException {
    boolean software = provider instanceof BouncyCastleProvider;
    Signature signature =
        Signature.getInstance(software ? "SHA256withECDDSA" : "SHA256withECDSA", provider);
    signature.initSign(key);
    signature.update(content);
    return Curve.P256.low(signature.sign());
  }
}
