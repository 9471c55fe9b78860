package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the number of bytes changes, alone, among others, and in a text of any length. */
class Utf8Test {

  @ParameterizedTest
  @ValueSource(
      ints = {0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x1_0000, 0x10_FFFF, '国'})
  void a_character_takes_the_bytes_that_the_standard_gives_it(int character) {
    String alone = Character.toString(character);
    assertThat(written(alone)).isEqualTo(alone.getBytes(StandardCharsets.UTF_8));
    for (int before : new int[] {0, 1, 125, 126, 127, 128, 129, 300}) {
      String text = "a".repeat(before) + alone + "b" + alone;
      assertThat(written(text)).as("%s", before).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
  void half_a_character_is_refused(int half) {
    assertThatThrownBy(() -> written("a" + (char) half + "b")).hasMessageStartingWith("STORE-008");
  }

  /** Written behind five bytes that stay as they were. */
  private static byte[] written(String text) {
    byte[] out = new byte[5 + Utf8.MOST * text.length()];
    Arrays.fill(out, (byte) 0x55);
    int end = Utf8.put(text, out, 5);
    assertThat(Arrays.copyOf(out, 5)).containsOnly(0x55);
    return Arrays.copyOfRange(out, 5, end);
  }
}
