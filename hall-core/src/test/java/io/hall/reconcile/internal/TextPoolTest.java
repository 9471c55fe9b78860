package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPoolTest {

  private final TextPool pool = new TextPool();

  private void add(String text) {
    byte[] bytes = ("x" + text).getBytes(StandardCharsets.UTF_8);
    pool.add(Arrays.copyOf(bytes, bytes.length + 8), 1, bytes.length);
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of("", "0", "00", "a", "1a", "a1", "流水号一二三", "😀"));
    for (int length : new int[] {7, 8, 9, 15, 16, 17, 63, 64, 65, 126, 127, 128, 129, 300}) {
      texts.add("1234567890".repeat(30).substring(0, length));
      texts.add("x".repeat(length));
      texts.add("1".repeat(length - 1) + "x");
    }
    return texts;
  }

  @Test
  void texts_are_given_back_as_they_were_added() {
    for (int time = 0; time < 4; time++) {
      texts().forEach(this::add);
    }
    assertThat(pool.size()).isEqualTo(4 * texts().size());
    TextPool copy = pool.copy();
    for (int i = 0; i < pool.size(); i++) {
      String text = texts().get(i % texts().size());
      assertThat(pool.text(i)).isEqualTo(text);
      assertThat(copy.text(i)).isEqualTo(text);
    }
  }

  @Test
  void equal_texts_have_equal_bytes_and_the_next_text_follows() {
    texts().forEach(this::add);
    int at = 0;
    for (String text : texts()) {
      TextPool alone = new TextPool();
      byte[] bytes = (text + "12345678").getBytes(StandardCharsets.UTF_8);
      alone.add(bytes, 0, bytes.length - 8);
      int end = pool.next(at);
      assertThat(Arrays.copyOfRange(pool.bytes(), at, end))
          .isEqualTo(Arrays.copyOf(alone.bytes(), alone.next(0)));
      at = end;
    }
  }

  @Test
  void digits_take_half_a_byte_each() {
    add("1234567890123456789");
    assertThat(pool.next(0)).isEqualTo(1 + 10);
  }

  @Test
  void a_pool_of_empty_texts_is_empty() {
    assertThat(pool.isEmpty()).isTrue();
    add("");
    assertThat(pool.isEmpty()).isTrue();
    add("1");
    assertThat(pool.isEmpty()).isFalse();
    pool.clear();
    assertThat(pool.isEmpty()).isTrue();
    assertThat(pool.size()).isZero();
    add("again");
    assertThat(pool.text(0)).isEqualTo("again");
  }
}
