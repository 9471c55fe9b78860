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

  /** Receives what was found. */
  interface Receiver<T> {
    void found(T thing, int start, int end);
  }

  /** Tells everything that begins at {@code start} and ends at {@code limit} at the latest. */
  void at(Scan scan, int start, int limit, Receiver<? super T> receiver) {
    for (T thing : byFirst.getOrDefault(scan.signs().at(start), List.of())) {
      int end = pattern.apply(thing).end(scan, start, limit);
      if (end != PhrasePattern.NO_MATCH) {
        receiver.found(thing, start, end);
      }
    }
  }

  /** Whether something begins at or behind {@code from}, before {@code to}, in one sentence. */
  boolean isWithin(Scan scan, int from, int to) {
    Signs signs = scan.signs();
    boolean[] any = {false};
    for (int i = from; i < Math.min(to, signs.size()) && !any[0]; i++) {
      at(scan, i, signs.sentenceEnd(i), (thing, start, end) -> any[0] = true);
    }
    return any[0];
  }
}
