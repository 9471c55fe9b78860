package io.hall.security.seal;

import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * A signature as a message of its own (CMS, RFC 5652), without the content, with the certificate of
 * its one signer and the attributes that PAdES asks for: content type, hash, signing certificate
 * (RFC 5035). All of it but the signature follows from content and certificate, so a message is
 * checked by making it again: not a byte of it is left to opinion.
 */
final class DetachedCms implements SealVerifier {

  private static final int OCTET_STRING = 4;
  private static final int SEQUENCE = 0x30;
  private static final int LONGEST_SIGNATURE = 127;

  private final SealAlgorithm algorithm;
  private final X509CertificateHolder certificate;
  private final Scheme.Checks checks;

  DetachedCms(SealAlgorithm algorithm, X509CertificateHolder certificate) {
    this.algorithm = algorithm;
    this.certificate = certificate;
    this.checks = algorithm.scheme().checks(certificate.getSubjectPublicKeyInfo());
  }

  @Override
  public String algorithm() {
    return "CMS:" + algorithm.name();
  }

  @Override
  public String key() {
    return Certificates.keyName(certificate);
  }

  Seal seal(SealKey key, byte[] content) {
    ASN1Set attributes = attributes(content);
    return Seal.of(algorithm(), key(), message(attributes, key.sign(der(attributes))));
  }

  @Override
  public Answer verify(byte[] content, Seal seal) {
    if (!seal.algorithm().equals(algorithm()) || !seal.key().equals(key())) {
      return Answer.INVALID;
    }
    byte[] value = seal.bytes();
    ASN1Set attributes = attributes(content);
    Optional<byte[]> signature = signature(attributes, value);
    if (signature.isPresent()) {
      return checks.answer(der(attributes), signature.get());
    }
    return isOneSequence(value) ? Answer.INVALID : Answer.MALFORMED;
  }

  /**
   * Returns the signature with which the message is this one. It stands last, as a short octet
   * string, so no parser is let near the bytes of a stranger.
   */
  private Optional<byte[]> signature(ASN1Set attributes, byte[] value) {
    for (int length = 1; length <= LONGEST_SIGNATURE && length + 2 <= value.length; length++) {
      int at = value.length - length;
      if (value[at - 2] == OCTET_STRING && value[at - 1] == length) {
        byte[] signature = Arrays.copyOfRange(value, at, value.length);
        if (Arrays.equals(message(attributes, signature), value)) {
          return Optional.of(signature);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether it is in form a sequence that is as long as it says, and nothing behind it. */
  private static boolean isOneSequence(byte[] value) {
    return value.length > 4
        && value[0] == SEQUENCE
        && value[1] == (byte) 0x82
        && (value[2] & 0xFF) * 256 + (value[3] & 0xFF) == value.length - 4;
  }

  private ASN1Set attributes(byte[] content) {
    byte[] hash = Certificates.digest(algorithm.scheme().digest(), content);
    byte[] signer = Certificates.digest(new SHA256Digest(), Certificates.encoded(certificate));
    return new DERSet(
        new Attribute[] {
          attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data),
          attribute(CMSAttributes.messageDigest, new DEROctetString(hash)),
          attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new SigningCertificateV2(new ESSCertIDv2(signer)))
        });
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private byte[] message(ASN1Set attributes, byte[] signature) {
    SignerInfo signer =
        new SignerInfo(
            new SignerIdentifier(new IssuerAndSerialNumber(certificate.toASN1Structure())),
            algorithm.scheme().hash(),
            attributes,
            algorithm.scheme().signature(),
            new DEROctetString(signature),
            (ASN1Set) null);
    SignedData data =
        new SignedData(
            new DERSet(algorithm.scheme().hash()),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            new DERSet(certificate.toASN1Structure()),
            null,
            new DERSet(signer));
    return der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
  }

  private static byte[] der(ASN1Object value) {
    try {
      return value.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
