package io.hall.security.disclosure;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.io.IOException;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.PasswordRecipient;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JcePasswordRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Encrypts an exported file for the way to its recipient (文件加密): CMS EnvelopedData (RFC 5652) with
 * AES-256, to be opened with {@code openssl cms -decrypt} or any other program that knows CMS. What
 * is in the envelope is checked against the manifest, not by the envelope.
 */
public final class FileEncryption {

  private static final int SHORTEST_PASSWORD = 12;
  private static final int ROUNDS = 600_000;

  private FileEncryption() {}

  /**
   * Returns the file, DER-encoded, for whoever has the password (PBKDF2 with HMAC-SHA-256, 600 000
   * rounds), which goes another way than the file.
   *
   * @throws CheckFailedException {@link DisclosureCode#PASSWORD} for fewer than 12 characters
   */
  public static byte[] forPassword(byte[] content, char[] password) {
    if (CharBuffer.wrap(password).codePoints().count() < SHORTEST_PASSWORD) {
      throw refused(DisclosureCode.PASSWORD);
    }
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return encrypt(
        content,
        new JcePasswordRecipientInfoGenerator(CMSAlgorithm.AES256_CBC, password)
            .setProvider(new BouncyCastleProvider())
            .setPasswordConversionScheme(PasswordRecipient.PKCS5_SCHEME2_UTF8)
            .setPRF(PasswordRecipient.PRF.HMacSHA256)
            .setSaltAndIterationCount(salt, ROUNDS));
  }

  /**
   * Returns the file, DER-encoded, for the owner of an RSA certificate.
   *
   * @throws CheckFailedException {@link DisclosureCode#ENCRYPTION} if its key cannot be used
   */
  public static byte[] forCertificate(byte[] content, X509Certificate certificate) {
    try {
      return encrypt(
          content,
          new JceKeyTransRecipientInfoGenerator(certificate)
              .setProvider(new BouncyCastleProvider()));
    } catch (CertificateEncodingException e) {
      throw refused(DisclosureCode.ENCRYPTION);
    }
  }

  private static byte[] encrypt(byte[] content, RecipientInfoGenerator recipient) {
    try {
      CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
      generator.addRecipientInfoGenerator(recipient);
      return generator
          .generate(
              new CMSProcessableByteArray(content),
              new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                  .setProvider(new BouncyCastleProvider())
                  .build())
          .toASN1Structure()
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException | IOException | RuntimeException e) {
      throw refused(DisclosureCode.ENCRYPTION);
    }
  }

  private static CheckFailedException refused(DisclosureCode code) {
    return new CheckFailedException(Finding.of(code));
  }
}
