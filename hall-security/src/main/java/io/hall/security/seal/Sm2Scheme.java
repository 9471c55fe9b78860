package io.hall.security.seal;

import static io.hall.proof.SealVerifier.Answer.INVALID;
import static io.hall.proof.SealVerifier.Answer.MALFORMED;
import static io.hall.proof.SealVerifier.Answer.VALID;

import io.hall.proof.SealVerifier.Answer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;

/** SM2 with SM3 for one user id. */
final class Sm2Scheme implements Scheme {

  static final String NAME = "SM2_SM3:DER:";

  private final String userId;

  Sm2Scheme(String userId) {
    this.userId = userId;
  }

  @Override
  public String name() {
    return NAME + userId;
  }

  @Override
  public AlgorithmIdentifier signature() {
    return new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
  }

  @Override
  public AlgorithmIdentifier hash() {
    return new AlgorithmIdentifier(GMObjectIdentifiers.sm3);
  }

  @Override
  public Checks checks(SubjectPublicKeyInfo key) {
    ECPublicKeyParameters point = Curve.SM2.point(key);
    return (content, value) -> answer(point, content, value);
  }

  private Answer answer(ECPublicKeyParameters point, byte[] content, byte[] value) {
    if (Curve.SM2.numbers(value).isEmpty()) {
      return MALFORMED;
    }
    SM2Signer signer = new SM2Signer();
    signer.init(false, new ParametersWithID(point, id()));
    signer.update(content, 0, content.length);
    return signer.verifySignature(value) ? VALID : INVALID;
  }

  @Override
  public Digest digest() {
    return new SM3Digest();
  }

  @Override
  public byte[] sign(Provider provider, PrivateKey key, byte[] content)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SM3withSM2", provider);
    signature.setParameter(new SM2ParameterSpec(id()));
    signature.initSign(key);
    signature.update(content);
    return signature.sign();
  }

  private byte[] id() {
    return userId.getBytes(StandardCharsets.US_ASCII);
  }
}
