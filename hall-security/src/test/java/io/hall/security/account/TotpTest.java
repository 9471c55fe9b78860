package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final String DIGITS = "1234567890";

  private static byte[] secret(int length) {
    return DIGITS.repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
  }

  private static String code(TotpAlgorithm algorithm, int secretLength, long seconds) {
    return new String(
        Totp.code(algorithm, secret(secretLength), Totp.step(Instant.ofEpochSecond(seconds)), 8));
  }

  @ParameterizedTest
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826"
  })
  void the_vectors_of_rfc_6238_hold(long seconds, String sha1, String sha256, String sha512) {
    assertThat(code(TotpAlgorithm.SHA1, 20, seconds)).isEqualTo(sha1);
    assertThat(code(TotpAlgorithm.SHA256, 32, seconds)).isEqualTo(sha256);
    assertThat(code(TotpAlgorithm.SHA512, 64, seconds)).isEqualTo(sha512);
  }

  /** Computed with OpenSSL's SM3. */
  @ParameterizedTest
  @CsvSource({
    "59, 70252643",
    "1111111109, 03087309",
    "1111111111, 68947295",
    "1234567890, 39678463",
    "2000000000, 78318009",
    "20000000000, 53139997"
  })
  void codes_under_sm3_are_those_of_another_implementation(long seconds, String sm3) {
    assertThat(code(TotpAlgorithm.SM3, 32, seconds)).isEqualTo(sm3);
  }

  @Test
  void a_code_is_good_one_step_early_and_one_step_late() {
    Instant now = Instant.ofEpochSecond(1_111_111_109);
    for (long drift = -3; drift <= 3; drift++) {
      long step = Totp.step(now) + drift;
      char[] code = Totp.code(TotpAlgorithm.SHA1, secret(20), step, 6);
      long expected = Math.abs(drift) <= 1 ? step : -1;
      assertThat(Totp.matching(TotpAlgorithm.SHA1, secret(20), code, now)).isEqualTo(expected);
    }
  }

  @Test
  void only_six_digits_have_the_form_of_a_code() {
    assertThat(Totp.isForm("012345".toCharArray())).isTrue();
    for (String other : new String[] {"", "12345", "1234567", "12345a", "１２３４５６", "12345 "}) {
      assertThat(Totp.isForm(other.toCharArray())).as(other).isFalse();
    }
  }

  @Test
  void secrets_are_written_in_base_32() {
    assertThat(new String(Totp.base32(secret(20)))).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Door.base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(secret(20));
    assertThatThrownBy(() -> Totp.base32(new byte[3])).isNotNull();
  }
}
