package io.hall.reconcile;

import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.settlement.Shift;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the drawers of each hall usually begin with: the most frequent opening float. Immutable. */
final class DrawerFloats {

  private final Map<HallCode, Money> usual = new HashMap<>();

  DrawerFloats(List<Shift.Closed> drawers) {
    Map<HallCode, Map<Money, Integer>> counts = new HashMap<>();
    for (Shift.Closed drawer : drawers) {
      counts
          .computeIfAbsent(drawer.id().hall(), hall -> new HashMap<>())
          .merge(drawer.openingFloat(), 1, Integer::sum);
    }
    counts.forEach((hall, floats) -> usual.put(hall, mostFrequent(floats)));
  }

  /** Of equally frequent ones the larger, since a float is forgotten rather than invented. */
  private static Money mostFrequent(Map<Money, Integer> floats) {
    return floats.entrySet().stream()
        .max(
            Map.Entry.<Money, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .orElse(Money.ZERO);
  }

  Money usual(HallCode hall) {
    return usual.getOrDefault(hall, Money.ZERO);
  }
}
