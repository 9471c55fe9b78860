package io.hall.app.reconcile;

import io.hall.reconcile.Ambiguity;
import io.hall.reconcile.Cause;
import io.hall.reconcile.Reconciliation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A cause with its number in the comparison, by which every view calls it.
 *
 * @param number from 1, in the order of the causes
 * @param cause the cause
 * @param alternatives how many other explanations fit as well
 */
record Numbered(int number, Cause cause, int alternatives) {

  /** Returns the causes of a comparison, numbered. */
  static List<Numbered> of(Reconciliation comparison) {
    IdentityHashMap<Cause, Integer> alternatives =
        new IdentityHashMap<>(); // the chosen ones are the causes
    for (Ambiguity ambiguity : comparison.ambiguities()) {
      ambiguity
          .chosen()
          .forEach(
              cause -> alternatives.merge(cause, ambiguity.alternatives().size(), Integer::sum));
    }
    List<Numbered> numbered = new ArrayList<>(comparison.causes().size());
    for (Cause cause : comparison.causes()) {
      int others = alternatives.isEmpty() ? 0 : alternatives.getOrDefault(cause, 0);
      numbered.add(new Numbered(numbered.size() + 1, cause, others));
    }
    return numbered;
  }
}
