package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.security.seal.StampSigner.Purpose;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeStampVerifierTest {

  private static final Instant NOW = Instant.parse("2026-11-08T10:00:00Z");
  private static final byte[] DIGEST = new byte[32];
  private static final StampSigner SIGNER = StampSigner.alone();
  private static final byte[] TOKEN = SIGNER.token(DIGEST, NOW);

  private static TimeStampVerifier trusting(X509Certificate... certificates) {
    return new TimeStampVerifier(List.of(certificates));
  }

  private static Checked<TimeStamp> verify(byte[] token) {
    return trusting(SIGNER.certificate()).verify(token, DIGEST);
  }

  private static void assertCode(Checked<TimeStamp> answer, Code code) {
    assertThat(answer.findings()).extracting(Finding::code).containsExactly(code);
    assertThat(answer.value()).isEmpty();
  }

  @Test
  void a_token_of_a_trusted_authority_says_the_time() {
    assertThat(verify(TOKEN).value())
        .contains(
            new TimeStamp(
                NOW,
                Duration.ofMillis(500),
                Certificates.keyName(Certificates.holder(SIGNER.certificate()))));
  }

  @Test
  void a_token_over_something_else_is_refused() {
    byte[] other = {1};
    assertCode(
        trusting(SIGNER.certificate()).verify(TOKEN, Arrays.copyOf(other, 32)),
        SealCode.STAMP_OF_OTHER);
    assertCode(trusting(SIGNER.certificate()).verify(TOKEN, other), SealCode.STAMP_OF_OTHER);
    byte[] longer =
        StampSigner.encoded(
            SIGNER.token(new TimeStampRequestGenerator().generate(TSPAlgorithms.SM3, DIGEST), NOW));
    assertCode(verify(longer), SealCode.STAMP_OF_OTHER);
  }

  @Test
  void a_stranger_is_refused_even_under_the_same_name() {
    assertCode(verify(StampSigner.alone().token(DIGEST, NOW)), SealCode.STAMP_SIGNATURE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Purpose.class,
      names = {"STAMPS"},
      mode = EnumSource.Mode.EXCLUDE)
  void only_a_certificate_for_time_stamps_alone_counts(Purpose purpose) {
    StampSigner good = StampSigner.alone();
    X509Certificate other = good.other(purpose, StampSigner.FROM, StampSigner.TO);
    assertCode(
        trusting(other).verify(good.showing(other, DIGEST, NOW), DIGEST),
        SealCode.STAMP_CERTIFICATE);
  }

  @Test
  void the_certificate_must_be_valid_at_the_tokens_time_and_not_after() {
    X509Certificate certificate = SIGNER.certificate();
    for (Instant in : List.of(StampSigner.FROM, StampSigner.TO)) {
      assertThat(verify(SIGNER.token(DIGEST, in)).value()).as("%s", in).isPresent();
    }
    for (Instant out : List.of(StampSigner.FROM.minusSeconds(1), StampSigner.TO.plusSeconds(1))) {
      assertCode(
          trusting(certificate).verify(SIGNER.token(DIGEST, out), DIGEST),
          SealCode.STAMP_CERTIFICATE);
    }
  }

  @Test
  void those_count_whom_a_trusted_one_vouches_for() {
    StampSigner root =
        StampSigner.make("CN=root", Purpose.AUTHORITY, StampSigner.FROM, StampSigner.TO);
    StampSigner middle = root.vouches("CN=middle", Purpose.AUTHORITY);
    StampSigner signer = middle.vouches("CN=time", Purpose.STAMPS);
    byte[] token = signer.token(DIGEST, NOW);
    for (StampSigner trusted : List.of(root, middle, signer)) {
      assertThat(
              trusting(SIGNER.certificate(), trusted.certificate()).verify(token, DIGEST).value())
          .as(trusted.name())
          .isPresent();
    }
    assertCode(verify(token), SealCode.STAMP_SIGNATURE);
  }

  @Test
  void nobody_vouches_who_is_no_authority() {
    StampSigner root =
        StampSigner.make("CN=root", Purpose.AUTHORITY, StampSigner.FROM, StampSigner.TO);
    StampSigner clerk = root.vouches("CN=clerk", Purpose.STAMPS);
    byte[] token = clerk.vouches("CN=time", Purpose.STAMPS).token(DIGEST, NOW);
    assertCode(trusting(root.certificate()).verify(token, DIGEST), SealCode.STAMP_SIGNATURE);
  }

  @Test
  void a_path_of_more_than_three_between_is_not_followed() {
    StampSigner last =
        StampSigner.make("CN=0", Purpose.AUTHORITY, StampSigner.FROM, StampSigner.TO);
    X509Certificate root = last.certificate();
    List<Boolean> taken = new ArrayList<>();
    for (int between = 0; between <= 4; between++) {
      byte[] token = last.vouches("CN=time", Purpose.STAMPS).token(DIGEST, NOW);
      taken.add(trusting(root).verify(token, DIGEST).value().isPresent());
      last = last.vouches("CN=" + (between + 1), Purpose.AUTHORITY);
    }
    assertThat(taken).containsExactly(true, true, true, true, false);
  }

  @Test
  void no_changed_byte_is_taken_for_another_time() throws Exception {
    Checked<TimeStamp> good = verify(TOKEN);
    Random random = new Random(8);
    byte[] certificate = SIGNER.certificate().getEncoded();
    int shown = HexFormat.of().formatHex(TOKEN).indexOf(HexFormat.of().formatHex(certificate)) / 2;
    assertThat(shown).isPositive();
    int unsigned = 0;
    for (int at = 0; at < TOKEN.length; at++) {
      byte[] bad = TOKEN.clone();
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Checked<TimeStamp> answer = verify(bad);
      assertThat(answer.value()).as("byte %d", at).isIn(good.value(), Optional.empty());
      boolean inCertificate = at >= shown && at < shown + certificate.length;
      unsigned += answer.value().isPresent() && !inCertificate ? 1 : 0;
    }
    assertThat(unsigned)
        .as("neither signed nor the certificate, of which the trusted one takes the place")
        .isLessThan(40);
  }

  @Test
  void a_cut_or_lengthened_token_is_malformed() {
    for (int length = 0; length < TOKEN.length + 40; length++) {
      if (length != TOKEN.length) {
        assertCode(verify(Arrays.copyOf(TOKEN, length)), SealCode.STAMP_MALFORMED);
      }
    }
  }

  @Test
  void deep_long_and_wild_bytes_have_an_answer() {
    for (String bytes :
        List.of("30".repeat(60_000), "3080".repeat(30_000), "a080".repeat(30_000), "0500")) {
      assertCode(verify(HexFormat.of().parseHex(bytes)), SealCode.STAMP_MALFORMED);
    }
    assertCode(verify(new byte[70_000]), SealCode.STAMP_MALFORMED);
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      byte[] wild = new byte[random.nextInt(200)];
      random.nextBytes(wild);
      assertCode(verify(wild), SealCode.STAMP_MALFORMED);
    }
  }

  @Test
  void a_verifier_trusts_somebody() {
    SealTestBase.assertRefused(() -> new TimeStampVerifier(List.of()), SealCode.AUTHORITY);
  }
}
