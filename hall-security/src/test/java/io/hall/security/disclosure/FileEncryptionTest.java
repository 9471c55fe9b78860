package io.hall.security.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JcePasswordEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class FileEncryptionTest {

  private static final byte[] FILE = "\"姓名\"\r\n\"测试用户甲\"\r\n".getBytes(StandardCharsets.UTF_8);

  private static RecipientInformation recipient(byte[] sealed) throws CMSException {
    return new CMSEnvelopedData(sealed).getRecipientInfos().getRecipients().iterator().next();
  }

  private static byte[] open(byte[] sealed, String password) throws CMSException {
    return recipient(sealed)
        .getContent(
            new JcePasswordEnvelopedRecipient(password.toCharArray())
                .setProvider(new BouncyCastleProvider()));
  }

  @Test
  void who_has_the_password_opens_it_and_nobody_else() throws Exception {
    char[] password = "correct horse 电池".toCharArray();
    byte[] sealed = FileEncryption.forPassword(FILE, password);
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("测试用户甲");
    assertThat(open(sealed, "correct horse 电池")).isEqualTo(FILE);
    assertThatThrownBy(() -> open(sealed, "correct horse 电泄")).isInstanceOf(Exception.class);
  }

  @Test
  void a_short_password_is_refused() {
    assertThatThrownBy(() -> FileEncryption.forPassword(FILE, "12345678901".toCharArray()))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("DISCLOSURE-041");
    assertThatThrownBy(() -> FileEncryption.forPassword(FILE, "𠮷𠮷𠮷𠮷𠮷𠮷".toCharArray()))
        .isInstanceOf(CheckFailedException.class);
  }

  @Test
  void who_has_the_certificates_key_opens_it() throws Exception {
    KeyPair rsa = keys("RSA");
    byte[] sealed = FileEncryption.forCertificate(FILE, certificate(rsa, "SHA256withRSA"));
    assertThat(
            recipient(sealed)
                .getContent(
                    new JceKeyTransEnvelopedRecipient(rsa.getPrivate())
                        .setProvider(new BouncyCastleProvider())))
        .isEqualTo(FILE);
  }

  @Test
  void a_certificate_to_which_nothing_can_be_encrypted_is_refused() throws Exception {
    KeyPair key = keys("Ed25519");
    X509Certificate certificate = certificate(key, "Ed25519");
    assertThatThrownBy(() -> FileEncryption.forCertificate(FILE, certificate))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("DISCLOSURE-042");
  }

  private static KeyPair keys(String algorithm) throws Exception {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
  }

  private static X509Certificate certificate(KeyPair keys, String signature) throws Exception {
    X500Principal name = new X500Principal("CN=Recipient");
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(from),
                    Date.from(from.plusSeconds(31_536_000)),
                    name,
                    keys.getPublic())
                .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate())));
  }
}
