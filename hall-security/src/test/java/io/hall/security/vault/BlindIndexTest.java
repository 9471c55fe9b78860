package io.hall.security.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTest {

  private static final long MANY = 1L << 33;

  private static BlindIndex index(String column, long values) {
    byte[] key = HexFormat.of().parseHex("0b".repeat(32));
    return new BlindIndex(
        "customer", column, BlindIndex.bits(values), new SecretKeySpec(key, "HmacSHA256"));
  }

  @Test
  void equal_values_meet_and_others_do_not() {
    BlindIndex phone = index("phone", MANY);
    assertThat(phone.of("13800000000"))
        .hasSize(16)
        .isEqualTo(phone.of("13800000000"))
        .isNotEqualTo(phone.of("13800000001"))
        .isNotEqualTo(index("mobile", MANY).of("13800000000"));
  }

  /** Reckoned with openssl dgst -sha256 -mac HMAC over the bytes of the page. */
  @Test
  void the_hash_is_the_one_of_the_page() {
    assertThat(index("phone", MANY).of("13800000000"))
        .isEqualTo(HexFormat.of().parseHex("fefd360926fa63a112eba6e20b041770"));
    assertThat(index("phone", 1000).of("13800000000")).isEqualTo(HexFormat.of().parseHex("fc"));
  }

  @Test
  void forms_of_one_text_meet() {
    BlindIndex phone = index("phone", MANY);
    assertThat(phone.of("１３８００００００００")).isEqualTo(phone.of("13800000000"));
    assertThat(phone.of("e\u0301")).isEqualTo(phone.of("\u00e9"));
    assertThat(phone.of("𠮷")).isNotEqualTo(phone.of("吉"));
  }

  @ParameterizedTest
  @CsvSource({
    "64, 3",
    "127, 3",
    "128, 4",
    "1000, 6",
    "4294967295, 28",
    "4294967296, 128",
    "9223372036854775807, 128"
  })
  void a_column_of_few_values_has_short_hashes(long values, int bits) {
    BlindIndex index = index("area", values);
    assertThat(index.bits()).isEqualTo(bits);
    assertThat(index.of("x")).hasSize((bits + 7) / 8);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 2, 63})
  void a_column_of_very_few_values_has_none(long values) {
    assertThat(VaultTestBase.code(() -> BlindIndex.bits(values))).isEqualTo("VAULT-010");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "\ud800", "1\udc00"})
  void a_value_that_cannot_be_looked_up_is_refused(String value) {
    assertThat(VaultTestBase.code(() -> index("phone", MANY).of(value))).isEqualTo("VAULT-011");
  }

  @Test
  void short_hashes_meet_as_often_as_is_said() {
    BlindIndex area = index("area", 1000);
    Set<Integer> hashes = new HashSet<>();
    int strangers = 0;
    byte[] asked = area.of("area 0");
    for (int i = 0; i < 6400; i++) {
      byte[] hash = area.of("area " + i);
      assertThat(hash[0] & 3).isZero();
      hashes.add((int) hash[0]);
      strangers += i > 0 && java.util.Arrays.equals(hash, asked) ? 1 : 0;
    }
    assertThat(hashes).hasSize(64);
    assertThat(area.strangers(6400)).isEqualTo(100);
    assertThat(strangers).isBetween(60, 140);
    assertThat(index("phone", MANY).strangers(Long.MAX_VALUE)).isZero();
  }
}
