package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.proof.Seal;
import io.hall.proof.SealVerifier;
import io.hall.proof.SealVerifier.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetachedCmsTest {

  private static final byte[] CONTENT = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void bouncy_castle_itself_takes_the_message(int which) throws Exception {
    SealKey key = SampleKeys.ALL.get(which);
    CMSSignedData message =
        new CMSSignedData(
            new CMSProcessableByteArray(CONTENT), key.detachedCms().seal(CONTENT).bytes());
    SignerInformation signer = message.getSignerInfos().iterator().next();

    assertThat(
            signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Certificates.BOUNCY_CASTLE)
                    .build(new X509CertificateHolder(key.certificate().getEncoded()))))
        .isTrue();
    assertThat(message.getSignerInfos().size()).isEqualTo(1);
    assertThat(message.getCertificates().getMatches(null)).hasSize(1);
    assertThat(signer.getUnsignedAttributes()).isNull();
  }

  /** Of Ed25519 and SM2 not every openssl 3 takes messages. */
  @Test
  void openssl_takes_a_message_of_p256_too(@TempDir Path folder) throws Exception {
    SealFormatTest.needs("openssl");
    Files.write(folder.resolve("content"), CONTENT);
    Files.write(folder.resolve("cms"), SampleKeys.OF_P256.detachedCms().seal(CONTENT).bytes());
    Process process =
        new ProcessBuilder(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "cms",
                "-content",
                "content",
                "-noverify",
                "-out",
                "out")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void every_changed_byte_of_the_message_is_refused(int which) {
    SealKey key = SampleKeys.ALL.get(which);
    SealVerifier verifier = key.algorithm().detachedCms(key.certificate());
    Seal good = key.detachedCms().seal(CONTENT);
    assertThat(verifier.verify(CONTENT, good)).isEqualTo(Answer.VALID);
    assertThat(verifier.verify(new byte[0], good)).isEqualTo(Answer.INVALID);
    Random random = new Random(which);
    for (int at = 0; at < good.bytes().length; at++) {
      byte[] bad = good.bytes();
      bad[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(verifier.verify(CONTENT, Seal.of(good.algorithm(), good.key(), bad)))
          .as("byte %d", at)
          .isNotEqualTo(Answer.VALID);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_cut_or_lengthened_message_is_malformed(int which) {
    SealKey key = SampleKeys.ALL.get(which);
    SealVerifier verifier = key.algorithm().detachedCms(key.certificate());
    Seal good = key.detachedCms().seal(CONTENT);
    for (int length = 1; length < good.bytes().length + 40; length++) {
      byte[] bad = Arrays.copyOf(good.bytes(), length);
      assertThat(verifier.verify(CONTENT, Seal.of(good.algorithm(), good.key(), bad)))
          .as("length %d", length)
          .isEqualTo(length == good.bytes().length ? Answer.VALID : Answer.MALFORMED);
    }
  }

  @Test
  void a_message_is_of_its_own_algorithm_and_key_alone() {
    Seal good = SampleKeys.OF_P256.detachedCms().seal(CONTENT);
    SealKey other = SampleKeys.fresh(SampleKeys.P256);
    SealVerifier verifier = SampleKeys.P256.detachedCms(other.certificate());
    assertThat(verifier.verify(CONTENT, good)).isEqualTo(Answer.INVALID);
    assertThat(verifier.verify(CONTENT, new Seal(good.algorithm(), other.name(), good.value())))
        .isNotEqualTo(Answer.VALID);
    assertThat(good.algorithm()).isEqualTo("CMS:ECDSA_P256_SHA256:DER");
    assertThat(
            SampleKeys.P256
                .verifier(SampleKeys.OF_P256.certificate())
                .verify(CONTENT, new Seal(SampleKeys.P256.name(), good.key(), good.value())))
        .isEqualTo(Answer.MALFORMED);
  }

  @Test
  void deep_and_long_messages_have_an_answer() {
    SealVerifier verifier = SampleKeys.SM2.detachedCms(SampleKeys.OF_SM2.certificate());
    for (String value :
        new String[] {"30".repeat(8000), "a080".repeat(4000), "0401".repeat(3000)}) {
      assertThat(verifier.verify(CONTENT, new Seal(verifier.algorithm(), verifier.key(), value)))
          .isEqualTo(Answer.MALFORMED);
    }
  }
}
