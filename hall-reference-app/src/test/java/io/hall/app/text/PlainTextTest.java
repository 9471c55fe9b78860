package io.hall.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[31m",
        "\r",
        "\n",
        "\t",
        "\u0000",
        "\u202E",
        "\u2066",
        "\u200B",
        "\u2028",
        "\uFEFF",
        "\uE000",
        "\uD800",
        "\u0085"
      })
  void what_cannot_be_seen_or_moves_the_rest_is_replaced(String strange) {
    assertThat(PlainText.of("a" + strange + "b")).contains("a\uFFFD").doesNotContain(strange);
  }

  @Test
  void what_can_be_seen_stays() {
    String text = "WX26112001 测试,℃ é 𠮷 'x' <b>";

    assertThat(PlainText.of(text)).isEqualTo(text);
  }
}
