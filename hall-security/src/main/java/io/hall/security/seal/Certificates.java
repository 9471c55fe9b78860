package io.hall.security.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What is asked of certificates and keys, by their bytes and not by a provider's opinion. */
final class Certificates {

  /** Handed in wherever it is used, registered nowhere. */
  static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  /** RFC 9336: signing of documents. */
  static final KeyPurposeId DOCUMENTS = KeyPurposeId.id_kp_documentSigning;

  private static final int NAME_BYTES = 20;

  private Certificates() {}

  static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new X509CertificateHolder(certificate.getEncoded());
    } catch (IOException | GeneralSecurityException e) {
      throw SealCode.CERTIFICATE.failure();
    }
  }

  static X509Certificate read(byte[] encoded) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
              .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (GeneralSecurityException e) {
      throw SealCode.CERTIFICATE.failure();
    }
  }

  /** The first 20 bytes of the SHA-256 of the public key in DER: nobody chooses it. */
  static String keyName(X509CertificateHolder certificate) {
    byte[] hash = digest(new SHA256Digest(), encoded(certificate.getSubjectPublicKeyInfo()));
    return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
  }

  private static byte[] encoded(SubjectPublicKeyInfo key) {
    try {
      return key.getEncoded();
    } catch (IOException e) {
      throw SealCode.CERTIFICATE.failure();
    }
  }

  static byte[] encoded(X509CertificateHolder certificate) {
    try {
      return certificate.getEncoded();
    } catch (IOException e) {
      throw SealCode.CERTIFICATE.failure();
    }
  }

  static byte[] digest(Digest digest, byte[] content) {
    byte[] hash = new byte[digest.getDigestSize()];
    digest.update(content, 0, content.length);
    digest.doFinal(hash, 0);
    return hash;
  }

  /** Refuses a certificate that says it is for something else. */
  static void requireForSigning(X509CertificateHolder certificate) {
    KeyUsage usage = KeyUsage.fromExtensions(certificate.getExtensions());
    ExtendedKeyUsage purpose = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
    boolean signs =
        usage == null
            || usage.hasUsages(KeyUsage.digitalSignature)
            || usage.hasUsages(KeyUsage.nonRepudiation);
    boolean documents =
        purpose == null
            || purpose.hasKeyPurposeId(DOCUMENTS)
            || purpose.hasKeyPurposeId(KeyPurposeId.anyExtendedKeyUsage);
    if (!signs || !documents) {
      throw SealCode.USAGE.failure();
    }
  }
}
