package io.hall.security.seal;

import static io.hall.proof.SealVerifier.Answer.INVALID;
import static io.hall.proof.SealVerifier.Answer.MALFORMED;
import static io.hall.proof.SealVerifier.Answer.VALID;

import io.hall.proof.SealVerifier.Answer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519. */
final class Ed25519Scheme implements Scheme {

  static final String NAME = "ED25519";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public AlgorithmIdentifier signature() {
    return new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
  }

  /** What RFC 8419 asks for. */
  @Override
  public AlgorithmIdentifier hash() {
    return new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);
  }

  /** A point of small order would take one signature for many contents. */
  @Override
  public Checks checks(SubjectPublicKeyInfo key) {
    byte[] point = key.getPublicKeyData().getOctets();
    if (!key.getAlgorithm().equals(signature())
        || point.length != Ed25519.PUBLIC_KEY_SIZE
        || !Ed25519.validatePublicKeyFull(point, 0)) {
      throw SealCode.OTHER_KEY.failure();
    }
    return (content, value) -> answer(point, content, value);
  }

  private static Answer answer(byte[] point, byte[] content, byte[] value) {
    if (value.length != Ed25519.SIGNATURE_SIZE) {
      return MALFORMED;
    }
    return Ed25519.verify(value, 0, point, 0, content, 0, content.length) ? VALID : INVALID;
  }

  @Override
  public Digest digest() {
    return new SHA512Digest();
  }

  @Override
  public byte[] sign(Provider provider, PrivateKey key, byte[] content)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519", provider);
    signature.initSign(key);
    signature.update(content);
    return signature.sign();
  }
}
