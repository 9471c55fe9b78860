package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import java.security.MessageDigest;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealKeyTest {

  static Stream<Arguments> otherKinds() {
    return SampleKeys.ALL.stream()
        .flatMap(
            key ->
                SampleKeys.ALL.stream()
                    .map(SealKey::algorithm)
                    .filter(other -> !other.equals(key.algorithm()))
                    .map(other -> Arguments.of(key, other)));
  }

  @ParameterizedTest
  @MethodSource("otherKinds")
  void a_key_of_one_kind_is_refused_for_every_other(SealKey key, SealAlgorithm other) {
    assertRefused(() -> other.verifier(key.certificate()), SealCode.OTHER_KEY);
    assertThatThrownBy(
            () -> new SealKey(other, Certificates.BOUNCY_CASTLE, key.secret(), key.certificate()))
        .isInstanceOf(CheckFailedException.class);
  }

  @Test
  void a_private_key_is_refused_with_the_certificate_of_another() {
    for (SealKey key : SampleKeys.ALL) {
      SealKey other = SampleKeys.fresh(key.algorithm());
      assertRefused(
          () ->
              new SealKey(
                  key.algorithm(), Certificates.BOUNCY_CASTLE, other.secret(), key.certificate()),
          SealCode.NO_PAIR);
    }
  }

  @Test
  void a_key_made_in_place_is_for_documents_alone_and_signs_its_certificate() throws Exception {
    for (SealKey key : SampleKeys.ALL) {
      var certificate = key.certificate();
      certificate.verify(certificate.getPublicKey(), Certificates.BOUNCY_CASTLE);
      assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.36");
      assertThat(certificate.getBasicConstraints()).as("no authority").isEqualTo(-1);
      assertThat(certificate.getNotBefore()).isEqualTo(SampleKeys.FROM);
      assertThat(certificate.getNotAfter()).isEqualTo(SampleKeys.TO);
      assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=staff/head-01");
    }
  }

  @Test
  void a_key_is_named_after_its_public_key() throws Exception {
    for (SealKey key : SampleKeys.ALL) {
      SubjectPublicKeyInfo open =
          new X509CertificateHolder(key.certificate().getEncoded()).getSubjectPublicKeyInfo();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(open.getEncoded());
      assertThat(key.name()).isEqualTo(HexFormat.of().formatHex(hash).substring(0, 40));
      assertThat(key).hasToString(key.algorithm() + " " + key.name());
    }
  }

  @Test
  void a_key_is_valid_for_two_years_at_most() {
    Instant from = Instant.parse("2027-02-28T00:00:00Z");
    Instant most = Instant.parse("2029-02-28T00:00:00Z");
    new NewKey(SampleKeys.P256, SampleKeys.HEAD, from, most);
    for (Instant to : List.of(most.plusSeconds(1), from, from.minus(Duration.ofDays(1)))) {
      assertRefused(
          () -> new NewKey(SampleKeys.P256, SampleKeys.HEAD, from, to), SealCode.VALIDITY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "张三", "a b", "123456789012345678901234567890123", "a:b", "a\n"})
  void a_user_id_that_cannot_stand_in_a_seal_is_refused(String userId) {
    assertRefused(() -> SealAlgorithm.sm2(userId), SealCode.USER_ID);
    assertThat(SealAlgorithm.of("SM2_SM3:DER:" + userId)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SM2_SM3", "SM2_SM3:DER", "ecdsa_p256_sha256:der", "ED25519 ", "RSA"})
  void names_that_are_none_have_no_algorithm(String name) {
    assertThat(SealAlgorithm.of(name)).isEmpty();
  }

  @Test
  void names_lead_back_to_their_algorithm() {
    for (SealKey key : SampleKeys.ALL) {
      assertThat(SealAlgorithm.of(key.algorithm().name())).contains(key.algorithm());
    }
    assertThat(SealAlgorithm.sm2("a")).isNotEqualTo(SealAlgorithm.sm2("b"));
  }

  @Test
  void bouncy_castle_is_registered_nowhere() {
    assertThat(SampleKeys.ALL).isNotEmpty();
    assertThat(Arrays.stream(Security.getProviders()).map(p -> p.getName())).doesNotContain("BC");
  }

  private static void assertRefused(ThrowingCallable call, Code code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> assertThat(e.findings()).extracting(f -> f.code()).containsExactly(code));
  }
}
