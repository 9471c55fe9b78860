package io.hall.conduct.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Things that are told by patterns, found by the sign with which they begin.
 *
 * @param <T> the things
 */
final class PhraseIndex<T> {

  private final Map<Integer, List<T>> byFirst = new HashMap<>();
  private final Function<T, PhrasePattern> pattern;

  PhraseIndex(List<T> things, Function<T, PhrasePattern> pattern) {
    this.pattern = pattern;
    for (T thing : things) {
      for (int first : pattern.apply(thing).firsts()) {
        byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(thing);
      }
    }
  }

  /**
   * Something that stands at a place.
   *
   * @param start its first sign
   * @param end behind its last sign
   */
  record Found<T>(T thing, int start, int end) {}

  /** Everything that begins at {@code start} and ends at {@code limit} at the latest. */
  List<Found<T>> at(Scan scan, int start, int limit) {
    List<Found<T>> found = new ArrayList<>();
    for (T thing : byFirst.getOrDefault(scan.signs().at(start), List.of())) {
      int end = pattern.apply(thing).end(scan, start, limit);
      if (end != PhrasePattern.NO_MATCH) {
        found.add(new Found<>(thing, start, end));
      }
    }
    return found;
  }

  /** Whether something begins at or behind {@code from}, before {@code to}, in one sentence. */
  boolean isWithin(Scan scan, int from, int to) {
    Signs signs = scan.signs();
    for (int i = from; i < Math.min(to, signs.size()); i++) {
      if (!at(scan, i, signs.sentenceEnd(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
