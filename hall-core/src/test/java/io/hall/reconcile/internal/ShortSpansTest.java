package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortSpansTest {

  private final ShortSpans spans = new ShortSpans();

  /** Texts of every length, that differ in one byte each, and what follows them in the bytes. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int length = 1; length <= ShortSpans.MOST; length++) {
      String plain = "H01,C0012,2026-11-08,POS".substring(0, length);
      texts.add(plain);
      for (int at = 0; at < length; at++) {
        texts.add(plain.substring(0, at) + '~' + plain.substring(at + 1));
      }
    }
    return texts;
  }

  private static byte[] bytes(String text, String following) {
    return ("123" + text + following + "-".repeat(ShortSpans.MOST + 8))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private int find(String text, String following) {
    return spans.find(bytes(text, following), 3, text.length());
  }

  @Test
  void a_text_is_found_whatever_follows_it_and_no_other_is() {
    List<String> texts = texts();
    for (int number = 0; number < texts.size(); number++) {
      String text = texts.get(number);
      assertThat(find(text, "")).isEqualTo(-1);
      spans.put(bytes(text, ",1714.82"), 3, text.length(), number);
      for (int known = 0; known <= number; known += 1 + number / 7) {
        assertThat(find(texts.get(known), "")).isEqualTo(known);
      }
    }
    for (int number = 0; number < texts.size(); number++) {
      assertThat(find(texts.get(number), "\n,x")).isEqualTo(number);
    }
  }
}
