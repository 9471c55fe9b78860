package io.hall.money;

import io.hall.check.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where a readable text departs from the lawful form: every kind of departure, and of each kind the
 * first few places, so that hostile text cannot make the list long.
 */
final class CapitalDepartures {

  private static final int MAX_OF_A_KIND = 8;

  private record Departure(int position, Finding finding) {}

  private final List<Departure> departures = new ArrayList<>(0);
  private final Map<CapitalCode, Integer> counts = new EnumMap<>(CapitalCode.class);

  void add(CapitalCode code, int position) {
    add(Finding.at(code, position), code, position);
  }

  void add(CapitalCode code, int position, String expected) {
    if (counts.getOrDefault(code, 0) < MAX_OF_A_KIND) {
      add(Finding.at(code, position).with("expected", expected), code, position);
    }
  }

  private void add(Finding finding, CapitalCode code, int position) {
    if (counts.merge(code, 1, Integer::sum) <= MAX_OF_A_KIND) {
      departures.add(new Departure(position, finding));
    }
  }

  /** Returns the findings in the order of the text. */
  List<Finding> inOrder() {
    if (departures.isEmpty()) {
      return List.of();
    }
    return departures.stream()
        .sorted(Comparator.comparingInt(Departure::position))
        .map(Departure::finding)
        .toList();
  }
}
