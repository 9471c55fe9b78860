package io.hall.security.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/**
 * A key that is to be made in place, with a certificate that it signs itself (自签名证书): where a
 * company has no authority of its own, the {@link KeyRegister} and a note on paper of the key's
 * name say whose it is.
 *
 * @param algorithm what it seals with
 * @param owner whom the certificate names (common name): an account number or a hall's code, no
 *     personal name; 1 to 64 characters
 * @param from when it begins to be valid
 * @param to until when; at most two years later
 */
public record NewKey(SealAlgorithm algorithm, KeyOwner owner, Instant from, Instant to) {

  private static final int SERIAL_BITS = 127;

  /** Refuses a validity of none or of more than two years with {@code SEAL-020}. */
  public NewKey {
    Validity.require(from, to);
  }

  /** Makes the key in memory; {@link KeyFile} keeps it. */
  public SealKey make() {
    return make(Certificates.BOUNCY_CASTLE);
  }

  /** Makes the key inside of {@code provider}. */
  SealKey make(Provider provider) {
    try {
      return of(provider, pair(provider));
    } catch (GeneralSecurityException | ProviderException e) {
      throw SealCode.KEY_FAILED.failure();
    }
  }

  SealKey of(Provider provider, KeyPair pair) {
    return new SealKey(algorithm, provider, pair.getPrivate(), certificate(provider, pair));
  }

  private KeyPair pair(Provider provider) throws GeneralSecurityException {
    if (algorithm.scheme() instanceof Ed25519Scheme) {
      return KeyPairGenerator.getInstance("Ed25519", provider).generateKeyPair();
    }
    Curve curve = algorithm.scheme() instanceof Sm2Scheme ? Curve.SM2 : Curve.P256;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
    generator.initialize(new ECGenParameterSpec(curve.id().getId()));
    return generator.generateKeyPair();
  }

  private X509Certificate certificate(Provider provider, KeyPair pair) {
    var name = new X500NameBuilder().addRDN(BCStyle.CN, owner.value()).build();
    SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
    BigInteger serial = new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0);
    try {
      return Certificates.read(
          new X509v3CertificateBuilder(name, serial, Date.from(from), Date.from(to), name, key)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(Extension.keyUsage, true, new KeyUsage(USAGE))
              .addExtension(
                  Extension.extendedKeyUsage, false, new ExtendedKeyUsage(Certificates.DOCUMENTS))
              .build(new OwnSigner(provider, pair))
              .getEncoded());
    } catch (IOException e) {
      throw SealCode.CERTIFICATE.failure();
    }
  }

  private static final int USAGE = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

  /** The scheme that signs the certificate: X.509 knows no other SM2 user id than the usual one. */
  private Scheme own() {
    return algorithm.scheme() instanceof Sm2Scheme
        ? new Sm2Scheme(SealAlgorithm.USUAL_USER_ID)
        : algorithm.scheme();
  }

  /** Signs the certificate with the key it is about. */
  private final class OwnSigner implements ContentSigner {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final Provider provider;
    private final KeyPair pair;

    OwnSigner(Provider provider, KeyPair pair) {
      this.provider = provider;
      this.pair = pair;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return own().signature();
    }

    @Override
    public OutputStream getOutputStream() {
      return content;
    }

    @Override
    public byte[] getSignature() {
      try {
        return own().sign(provider, pair.getPrivate(), content.toByteArray());
      } catch (GeneralSecurityException e) {
        throw SealCode.KEY_FAILED.failure();
      }
    }
  }
}
