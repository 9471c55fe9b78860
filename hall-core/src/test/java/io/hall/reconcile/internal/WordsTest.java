package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time say what one byte at a time says. */
class WordsTest {

  private final Random random = new Random(20261108);

  private static long word(String text) {
    return Words.at(text.getBytes(StandardCharsets.ISO_8859_1), 0);
  }

  /** Eight bytes, seven of them {@code filling}, one of them {@code b}. */
  private static long with(int place, int b, char filling) {
    byte[] bytes = ("" + filling).repeat(8).getBytes(StandardCharsets.ISO_8859_1);
    bytes[place] = (byte) b;
    return Words.at(bytes, 0);
  }

  @Test
  void a_word_begins_with_its_lowest_byte_wherever_it_stands() {
    assertThat(word("12345678") & 0xFF).isEqualTo('1');
    byte[] bytes = "x12345678".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Words.at(bytes, 1)).isEqualTo(word("12345678"));
    Words.putInt(bytes, 5, 0x04030201);
    assertThat(Words.intAt(bytes, 5)).isEqualTo(0x04030201);
    assertThat(bytes[5]).isEqualTo((byte) 1);
  }

  @Test
  void the_first_bytes_are_kept_and_the_others_are_zero() {
    long word = word("abcdefgh");
    for (int count = 0; count < 8; count++) {
      long expected = word & ((1L << (8 * count)) - 1);
      assertThat(Words.first(word, count)).isEqualTo(expected);
      assertThat(Words.upTo(word, count)).isEqualTo(expected);
    }
    assertThat(Words.upTo(word, 8)).isEqualTo(word);
    assertThat(Words.upTo(word, 30)).isEqualTo(word);
    assertThat(Words.upTo(word, -5)).isZero();
  }

  @Test
  void a_byte_is_marked_where_it_is_equal_and_nowhere_else() {
    for (int b = 0; b < 256; b++) {
      for (int place = 0; place < 8; place++) {
        long marks = Words.equal(with(place, b, 'x'), ',');
        assertThat(marks).isEqualTo(b == ',' ? 0x80L << (8 * place) : 0);
        assertThat(Words.place(marks)).isEqualTo(b == ',' ? place : 8);
      }
    }
    assertThat(Words.equal(word(",a,-,+,."), ',')).isEqualTo(0x0080_0080_0080_0080L);
  }

  @Test
  void what_is_not_plain_is_marked() {
    for (int b = 0; b < 256; b++) {
      boolean plain = b >= ' ' && b < 0x7F && b != '"' && b != ',' && b != '+';
      for (int place = 0; place < 8; place++) {
        assertThat(Words.notPlain(with(place, b, 'x')))
            .as("%02X", b)
            .isEqualTo(plain ? 0 : 0x80L << (8 * place));
      }
    }
  }

  @Test
  void digits_are_told_from_all_other_bytes() {
    for (int b = 0; b < 256; b++) {
      boolean digit = b >= '0' && b <= '9';
      for (int place = 0; place < 8; place++) {
        long word = with(place, b, '7');
        assertThat(Words.isDigits(word)).as("%02X", b).isEqualTo(digit);
        assertThat(Words.isDigitLike(word)).isEqualTo(b >= '0' && b <= '?');
        assertThat(Words.number(word) >= 0).isEqualTo(digit);
        for (int count = 0; count < 8; count++) {
          assertThat(Words.isDigits(word, count)).isEqualTo(digit || place >= count);
        }
      }
    }
  }

  @Test
  void eight_digits_are_their_number() {
    for (int i = 0; i < 2000; i++) {
      int number = random.nextInt(100_000_000) >> (i % 27);
      assertThat(Words.number(word("%08d".formatted(number)))).isEqualTo(number);
    }
    assertThat(Words.number(word("99999999"))).isEqualTo(99_999_999);
  }

  @Test
  void first_bytes_may_be_made_zeros() {
    for (int count = 0; count < 8; count++) {
      assertThat(Words.number(Words.zeroed(word("98765432"), count)))
          .isEqualTo(98_765_432 % Long.parseLong("1" + "0".repeat(8 - count)));
    }
  }

  @Test
  void digits_are_packed_two_to_a_byte_the_first_in_the_lowest_bits() {
    assertThat(Words.packed(word("12345678"))).isEqualTo(0x87654321);
    assertThat(Words.packed(word("90000009"))).isEqualTo(0x90000009);
  }
}
