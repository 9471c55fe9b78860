package io.hall.reconcile.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The texts of several memos in one order, whoever met them first. Immutable.
 *
 * @param texts the texts; the place of one is its number
 * @param numbers for each memo, the numbers of its texts
 */
record Dictionary(List<String> texts, IdentityHashMap<SpanMemo, int[]> numbers) {

  static Dictionary of(Collection<Memos> memos, Function<Memos, SpanMemo> column) {
    List<SpanMemo> columns = memos.stream().map(column).toList();
    List<String> texts =
        columns.stream().flatMap(memo -> memo.texts().stream()).distinct().sorted().toList();
    Map<String, Integer> places = places(texts);
    IdentityHashMap<SpanMemo, int[]> numbers = new IdentityHashMap<>();
    for (SpanMemo memo : columns) {
      numbers.put(memo, numbers(memo.texts(), places));
    }
    return new Dictionary(texts, numbers);
  }

  private static Map<String, Integer> places(List<String> texts) {
    Map<String, Integer> places = new HashMap<>();
    texts.forEach(text -> places.put(text, places.size()));
    return places;
  }

  private static int[] numbers(List<String> texts, Map<String, Integer> places) {
    return texts.stream().mapToInt(text -> places.getOrDefault(text, -1)).toArray();
  }

  int size() {
    return texts.size();
  }

  /** The numbers of a memo's texts. */
  int[] of(SpanMemo memo) {
    return numbers.getOrDefault(memo, new int[0]);
  }

  /** The texts without a part of them, in their order. */
  static final class Shortened {

    final List<String> texts;

    /** For each whole text, the number of the shorter one. */
    final int[] numbers;

    private Shortened(List<String> texts, int[] numbers) {
      this.texts = texts;
      this.numbers = numbers;
    }
  }

  /** Shortens every text; several may become one. */
  Shortened shortened(UnaryOperator<String> shorten) {
    List<String> all = texts.stream().map(shorten).toList();
    List<String> shorter = all.stream().distinct().sorted().toList();
    return new Shortened(shorter, numbers(all, places(shorter)));
  }
}
