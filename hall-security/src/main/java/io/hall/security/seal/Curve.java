package io.hall.security.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jcajce.provider.asymmetric.util.ECUtil;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The curves of 256 bits. Bouncy Castle signs SM2 with a key of P-256 without a word, and the other
 * way round, so the curve of every key is asked for.
 */
final class Curve {

  static final Curve P256 = new Curve(X9ObjectIdentifiers.prime256v1);
  static final Curve SM2 = new Curve(GMObjectIdentifiers.sm2p256v1);

  private final ASN1ObjectIdentifier id;
  private final ECNamedDomainParameters domain;

  private Curve(ASN1ObjectIdentifier id) {
    this.id = id;
    this.domain = new ECNamedDomainParameters(id, ECUtil.getNamedCurveByOid(id));
  }

  ASN1ObjectIdentifier id() {
    return id;
  }

  /** Whether a key says that it lies on this curve, by its name and not by figures. */
  boolean isOf(SubjectPublicKeyInfo key) {
    return key.getAlgorithm()
        .equals(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, id));
  }

  /** Returns the point of a key of this curve; SEAL-001 if it is of another or of none. */
  ECPublicKeyParameters point(SubjectPublicKeyInfo key) {
    if (!isOf(key)) {
      throw SealCode.OTHER_KEY.failure();
    }
    try {
      ECPoint point = domain.getCurve().decodePoint(key.getPublicKeyData().getOctets());
      return new ECPublicKeyParameters(point, domain);
    } catch (IllegalArgumentException noPoint) {
      throw SealCode.OTHER_KEY.failure();
    }
  }

  /** Returns r and s, both from 1 to the order, if {@code value} is their DER and nothing else. */
  Optional<BigInteger[]> numbers(byte[] value) {
    try {
      BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(domain.getN(), value);
      return numbers[0].signum() > 0 && numbers[1].signum() > 0
          ? Optional.of(numbers)
          : Optional.empty();
    } catch (IOException | RuntimeException noSignature) {
      return Optional.empty();
    }
  }

  /** Whether {@code s} is the smaller of the two that are as good. */
  boolean isLow(BigInteger s) {
    return s.compareTo(domain.getN().shiftRight(1)) <= 0;
  }

  /** Returns the signature with the smaller of the two values of s that are as good. */
  byte[] low(byte[] value) {
    BigInteger[] numbers = numbers(value).orElseThrow(SealCode.KEY_FAILED::failure);
    BigInteger s = isLow(numbers[1]) ? numbers[1] : domain.getN().subtract(numbers[1]);
    try {
      return StandardDSAEncoding.INSTANCE.encode(domain.getN(), numbers[0], s);
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory are written without failure", e);
    }
  }
}
