package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCodeTest {

  private static long code(String text) {
    byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
    return NumberCode.shortText(bytes, 1, bytes.length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "00",
        "9",
        "12345678",
        "123456789",
        "000000000000000000",
        "999999999999999999",
        "a",
        "A1",
        "1a",
        "a-b_c.d",
        "abcdefgh",
        "~~~~~~~~",
        "1234567x",
        "x2345678",
        "/",
        ":"
      })
  void short_texts_are_words_and_come_back_as_they_were(String text) {
    long code = code(text);
    assertThat(code).isNotEqualTo(NumberCode.NONE);
    assertThat(NumberCode.text(code)).isEqualTo(text);
    assertThat(NumberCode.isReceipt(code)).isFalse();
    assertThat(NumberCode.isPooled(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1234567890123456789", "abcdefghi", "12345678x", "é", "号", "a号", "a\0b"})
  void what_does_not_fit_is_no_word(String text) {
    assertThat(code(text)).isEqualTo(NumberCode.NONE);
  }

  @Test
  void no_text_is_empty() {
    assertThat(NumberCode.text(NumberCode.NONE)).isEmpty();
    assertThat(NumberCode.isPooled(NumberCode.NONE)).isFalse();
    assertThat(NumberCode.isReceipt(NumberCode.NONE)).isFalse();
  }

  @Test
  void a_receipt_is_its_book_and_its_serial_number() {
    long code = NumberCode.receipt(3, 12_345_678);
    assertThat(NumberCode.isReceipt(code)).isTrue();
    assertThat(NumberCode.isPooled(code)).isFalse();
    assertThat(NumberCode.book(code)).isEqualTo(3);
    assertThat(NumberCode.serial(code)).isEqualTo(12_345_678);
    assertThat(code).isEqualTo((3L << 32) + 12_345_678);
  }

  @Test
  void a_long_text_is_its_place_in_the_pool() {
    long code = NumberCode.pooled(12);
    assertThat(NumberCode.isPooled(code)).isTrue();
    assertThat(NumberCode.isReceipt(code)).isFalse();
    assertThat(NumberCode.place(code)).isEqualTo(12);
  }

  @Test
  void texts_of_one_and_two_characters_never_share_a_word() {
    Map<Long, String> texts = new HashMap<>();
    List<String> characters = List.of("0123456789ABCxyz-_./".split(""));
    for (String first : characters) {
      assertThat(texts.put(code(first), first)).isNull();
      for (String second : characters) {
        assertThat(texts.put(code(first + second), first + second)).isNull();
      }
    }
    for (int side = 0; side < 2; side++) {
      for (int row = 0; row < 9; row++) {
        assertThat(texts.put(NumberCode.alone(side, row), "alone")).isNull();
      }
    }
  }
}
