package io.hall.invoice.format;

import io.hall.invoice.InvoiceCode;
import java.io.IOException;
import java.security.MessageDigest;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * The signed value of an electronic seal, in the structure of GB/T 38540-2020 (version 4) or GM/T
 * 0031-2014 (version 1): SM2 over what is to be signed, which holds the SM3 digest of the
 * signature's XML. Whether the seal itself is genuine is not judged.
 */
final class SealedValue {

  private static final String SM3 = GMObjectIdentifiers.sm3.getId();
  private static final ASN1ObjectIdentifier SM2 = GMObjectIdentifiers.sm2sign_with_sm3;
  private static final int NEW = 4;

  private final byte[] toSign;
  private final byte[] digest;
  private final ECPublicKeyParameters key;
  private final byte[] signature;

  private SealedValue(byte[] toSign, byte[] digest, ECPublicKeyParameters key, byte[] signature) {
    this.toSign = toSign;
    this.digest = digest;
    this.key = key;
    this.signature = signature;
  }

  /** The digest of a file, by the name of the method that a signature gives. */
  static byte[] digest(String method, byte[] file) throws UnreadableException {
    if (!method.equals(SM3) && !method.equalsIgnoreCase("SM3")) {
      throw malformed();
    }
    return sm3(file);
  }

  /**
   * Whether a signed value is one of {@code document}.
   *
   * @throws UnreadableException with {@code INVOICE-221} if it is of another structure
   */
  static boolean verify(byte[] document, byte[] value) throws UnreadableException {
    SealedValue sealed;
    try {
      sealed = read(value);
    } catch (IOException | RuntimeException e) { // the parser throws both
      throw malformed();
    }
    return MessageDigest.isEqual(sealed.digest, sm3(document)) && sealed.isSigned();
  }

  private boolean isSigned() {
    SM2Signer signer = new SM2Signer();
    signer.init(false, key);
    signer.update(toSign, 0, toSign.length);
    return signer.verifySignature(signature);
  }

  private static SealedValue read(byte[] value) throws IOException {
    ASN1Sequence outer = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(value));
    ASN1Sequence toSign = ASN1Sequence.getInstance(outer.getObjectAt(0));
    boolean recent = ASN1Integer.getInstance(toSign.getObjectAt(0)).intValueExact() >= NEW;
    ASN1Encodable certificate = recent ? outer.getObjectAt(1) : toSign.getObjectAt(5);
    ASN1Encodable algorithm = recent ? outer.getObjectAt(2) : toSign.getObjectAt(6);
    if (!SM2.equals(ASN1ObjectIdentifier.getInstance(algorithm))) {
      throw new IOException("Another algorithm");
    }
    return new SealedValue(
        toSign.getEncoded(ASN1Encoding.DER),
        ASN1BitString.getInstance(toSign.getObjectAt(3)).getOctets(),
        key(ASN1OctetString.getInstance(certificate).getOctets()),
        ASN1BitString.getInstance(outer.getObjectAt(recent ? 3 : 1)).getOctets());
  }

  private static ECPublicKeyParameters key(byte[] certificate) throws IOException {
    AsymmetricKeyParameter key =
        PublicKeyFactory.createKey(Certificate.getInstance(certificate).getSubjectPublicKeyInfo());
    if (key instanceof ECPublicKeyParameters sm2) {
      return sm2;
    }
    throw new IOException("No SM2 key");
  }

  private static byte[] sm3(byte[] data) {
    Digest sm3 = new SM3Digest();
    sm3.update(data, 0, data.length);
    byte[] digest = new byte[sm3.getDigestSize()];
    sm3.doFinal(digest, 0);
    return digest;
  }

  private static UnreadableException malformed() {
    return UnreadableException.of(InvoiceCode.SIGNATURE_MALFORMED);
  }
}
