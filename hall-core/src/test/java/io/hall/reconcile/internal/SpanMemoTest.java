package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpanMemoTest {

  private static final int MANY = 3_000;

  private static byte[] bytes(String text) {
    byte[] plain = (">" + text).getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(plain, plain.length + RowReader.PADDING);
  }

  private static int end(String text) {
    return 1 + text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Texts of 0 to 40 bytes, many of which differ in one byte alone, wherever it stands. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of("", "流水号"));
    for (int length = 1; length <= 40; length++) {
      for (int place = 0; place < length; place++) {
        char[] text = "a".repeat(length).toCharArray();
        text[place] = 'b';
        texts.add(new String(text));
      }
      texts.add("a".repeat(length));
    }
    for (int i = 0; texts.size() < MANY; i++) {
      texts.add("H%05d,C%06d".formatted(i, i));
    }
    return texts;
  }

  @Test
  void texts_are_numbered_in_the_order_in_which_they_came_each_once() {
    SpanMemo memo = new SpanMemo();
    List<String> texts = texts();
    for (int time = 0; time < 2; time++) {
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        assertThat(memo.add(bytes(text), 1, end(text))).isEqualTo(i);
        assertThat(memo.add(text)).isEqualTo(i);
        assertThat(memo.find(bytes(text), 1, end(text))).isEqualTo(i);
      }
      assertThat(memo.size()).isEqualTo(texts.size());
    }
    assertThat(memo.texts()).isEqualTo(texts);
  }

  @Test
  void what_was_not_added_has_no_number() {
    SpanMemo memo = new SpanMemo();
    List<String> texts = texts();
    for (String text : texts) {
      assertThat(memo.find(bytes(text), 1, end(text))).isNegative();
      memo.add(text);
    }
    assertThat(memo.find(bytes("zz"), 1, 3)).isNegative();
  }

  @Test
  void hashes_of_different_texts_are_rarely_the_same() {
    Set<Long> hashes = new HashSet<>();
    Set<Long> low = new HashSet<>();
    for (String text : texts()) {
      long hash = SpanMemo.hash(bytes(text), 1, end(text));
      assertThat(hash).isEqualTo(SpanMemo.hash(bytes(text), 1, end(text)));
      hashes.add(hash);
      low.add(hash & 0xFFFF_FFFFL);
    }
    assertThat(hashes.size()).isGreaterThan(MANY - 50);
    assertThat(low.size()).isGreaterThan(MANY - 50);
  }

  @Test
  void arrays_grow_to_twice_their_length_or_what_is_needed() {
    assertThat(SpanMemo.larger(100, 101)).isEqualTo(200);
    assertThat(SpanMemo.larger(100, 300)).isEqualTo(300);
    assertThat(SpanMemo.larger(Integer.MAX_VALUE - 100, Integer.MAX_VALUE - 50))
        .isEqualTo(Integer.MAX_VALUE - 8);
  }

  @Test
  void short_texts_are_found_by_their_bytes_alone() {
    ShortSpans spans = new ShortSpans();
    List<String> texts = texts().stream().filter(text -> end(text) - 1 <= ShortSpans.MOST).toList();
    for (int i = 0; i < texts.size(); i++) {
      byte[] bytes = bytes(texts.get(i));
      int length = end(texts.get(i)) - 1;
      if (length > 0) {
        assertThat(spans.find(bytes, 1, length)).as(texts.get(i)).isNegative();
        spans.put(bytes, 1, length, i);
        assertThat(spans.find(bytes, 1, length)).isEqualTo(i);
      }
    }
    for (int i = 0; i < texts.size(); i++) {
      int length = end(texts.get(i)) - 1;
      assertThat(length == 0 ? i : spans.find(bytes(texts.get(i)), 1, length)).isEqualTo(i);
    }
  }
}
