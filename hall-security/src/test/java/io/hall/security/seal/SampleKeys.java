package io.hall.security.seal;

import io.hall.payment.StaffNumber;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Keys of every algorithm, made once. */
final class SampleKeys {

  static final Instant FROM = Instant.parse("2026-10-01T00:00:00Z");
  static final Instant TO = Instant.parse("2028-09-30T00:00:00Z");
  static final KeyOwner HEAD = KeyOwner.of(new StaffNumber("head-01"));

  static final SealAlgorithm SM2 = SealAlgorithm.sm2(SealAlgorithm.USUAL_USER_ID);
  static final SealAlgorithm P256 = SealAlgorithm.ecdsaP256();
  static final SealAlgorithm ED25519 = SealAlgorithm.ed25519();

  static final SealKey OF_SM2 = fresh(SM2);
  static final SealKey OF_P256 = fresh(P256);
  static final SealKey OF_ED25519 = fresh(ED25519);
  static final List<SealKey> ALL = List.of(OF_SM2, OF_P256, OF_ED25519);

  private SampleKeys() {}

  static SealKey fresh(SealAlgorithm algorithm) {
    return request(algorithm).make();
  }

  static NewKey request(SealAlgorithm algorithm) {
    return new NewKey(algorithm, HEAD, FROM, TO);
  }

  static SealKey of(SealAlgorithm algorithm, PrivateKeyInfo secret, SubjectPublicKeyInfo open) {
    try {
      KeyFactory factory =
          KeyFactory.getInstance(
              algorithm.equals(ED25519) ? "Ed25519" : "EC", Certificates.BOUNCY_CASTLE);
      PrivateKey one = factory.generatePrivate(new PKCS8EncodedKeySpec(secret.getEncoded()));
      PublicKey other = factory.generatePublic(new X509EncodedKeySpec(open.getEncoded()));
      return request(algorithm).of(Certificates.BOUNCY_CASTLE, new KeyPair(other, one));
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
