package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BigEndianTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 40})
  void the_same_bytes_are_the_same_and_each_of_them_counts(int length) {
    byte[] wanted =
        "0123456789abcdefghijklmnopqrstuvwxyzABCD"
            .substring(0, length)
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[length + 20];
    System.arraycopy(wanted, 0, bytes, 3, length);
    assertThat(BigEndian.same(bytes, 3, wanted)).isTrue();
    for (int at = 0; at < length; at++) {
      bytes[3 + at] ^= 1;
      assertThat(BigEndian.same(bytes, 3, wanted)).as("byte %d", at).isFalse();
      bytes[3 + at] ^= 1;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 9, 10, 12_345_678, 98_765_432, 10_203_040, 99_999_999})
  void eight_digits_are_their_number(long number) {
    assertThat(digits("%08d".formatted(number))).isEqualTo(number);
  }

  @Test
  void each_digit_has_its_place() {
    long worth = 10_000_000;
    for (int at = 0; at < 8; at++) {
      for (int digit = 0; digit < 10; digit++) {
        assertThat(digits("0".repeat(at) + digit + "0".repeat(7 - at))).isEqualTo(digit * worth);
      }
      worth /= 10;
    }
  }

  @Test
  void what_is_no_digit_is_found_in_each_place() {
    for (int at = 0; at < 8; at++) {
      for (int other = 0; other < 256; other++) {
        byte[] text = "12345678".getBytes(StandardCharsets.UTF_8);
        text[at] = (byte) other;
        boolean digit = other >= '0' && other <= '9';
        assertThat(BigEndian.digits(text, 0) >= 0).as("%d at %d", other, at).isEqualTo(digit);
      }
    }
    assertThat(digits("1234567x")).isEqualTo(-1);
  }

  private static long digits(String text) {
    return BigEndian.digits(("x" + text + "9").getBytes(StandardCharsets.UTF_8), 1);
  }
}
