package io.hall.bench.reconcile;

import io.hall.reconcile.kernel.DifferenceKind;
import io.hall.reconcile.kernel.LineDifferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a variant found: counts of differences by kind, without the last kinds if it does not look
 * for them, or one count of differing groups.
 */
record Found(List<Long> counts) {

  static Found of(LineDifferences differences) {
    return new Found(
        Arrays.stream(DifferenceKind.values())
            .map(kind -> (long) differences.count(kind))
            .toList());
  }

  static Found of(Map<DifferenceKind, Long> counts) {
    return new Found(List.copyOf(new ArrayList<>(counts.values())));
  }

  static Found of(long count) {
    return new Found(List.of(count));
  }

  /** Whether this is right, as far as it goes. */
  boolean agrees(Found right) {
    return !counts.isEmpty()
        && counts.size() <= right.counts.size()
        && counts.equals(right.counts.subList(0, counts.size()));
  }
}
