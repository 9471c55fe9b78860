package io.hall.reconcile;

import java.util.List;

/**
 * A part of an explanation.
 *
 * @param causes the causes
 * @param ambiguities where other causes fit as well
 */
record Explained(List<Cause> causes, List<Ambiguity> ambiguities) {

  static final Explained NOTHING = new Explained(List.of(), List.of());

  Explained {
    causes = List.copyOf(causes);
    ambiguities = List.copyOf(ambiguities);
  }
}
