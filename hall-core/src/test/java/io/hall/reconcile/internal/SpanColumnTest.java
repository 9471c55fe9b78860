package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpanColumnTest {

  private final SpanMemo memo = new SpanMemo();
  private int checks;
  private final SpanColumn column =
      new SpanColumn(
          memo,
          (bytes, from, to) -> {
            checks++;
            return bytes[from] != '!';
          });

  private int number(String text) {
    byte[] bytes = ("," + text + ",H02,2026" + " ".repeat(40)).getBytes(StandardCharsets.US_ASCII);
    return column.number(bytes, 1, 1 + text.length());
  }

  @Test
  void a_span_is_checked_once_however_long_it_is() {
    for (int length = 1; length < 40; length++) {
      String text = "a".repeat(length);
      checks = 0;
      int number = number(text);
      assertThat(memo.text(number)).isEqualTo(text);
      assertThat(number(text)).isEqualTo(number);
      assertThat(number(text)).isEqualTo(number);
      assertThat(checks).isOne();
    }
    assertThat(memo.size()).isEqualTo(39);
  }

  @Test
  void a_span_with_a_mistake_has_no_number_and_is_not_kept() {
    for (int length = 1; length < 40; length++) {
      String text = "!".repeat(length);
      assertThat(number(text)).isEqualTo(-1);
      assertThat(number(text)).isEqualTo(-1);
    }
    assertThat(memo.size()).isZero();
  }
}
