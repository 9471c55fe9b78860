package io.hall.reconcile;

import java.util.List;

/**
 * Other explanations that fit as well: in place of {@code chosen}, which stands among the causes,
 * any one of {@code alternatives} explains the same amounts with as few causes.
 *
 * @param chosen what was taken
 * @param alternatives the others; at most {@link RuleSet#alternatives()} are kept
 */
public record Ambiguity(List<Cause> chosen, List<List<Cause>> alternatives) {

  /** Copies the lists. */
  public Ambiguity {
    chosen = List.copyOf(chosen);
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }
}
