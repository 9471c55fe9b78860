package io.hall.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.session.PlantedYear.Planted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharingYearTest {

  private static final int PLANTED = 100;

  private final PlantedYear year = new PlantedYear(20261126, PLANTED);
  private final List<SharingSuspicion> suspicions = new ArrayList<>();

  @Test
  void what_was_planted_in_a_year_of_twenty_halls_is_found_and_little_else() {
    SharingDetector detector = new SharingDetector(SharingPolicy.standard(), year);
    int[] events = new int[1];
    year.play(
        event -> {
          events[0]++;
          suspicions.addAll(detector.observe(event));
        });
    Map<SharingRule, Integer> found = new EnumMap<>(SharingRule.class);
    Map<SharingRule, Integer> planted = new EnumMap<>(SharingRule.class);
    for (Planted one : year.planted()) {
      planted.merge(one.rule(), 1, Integer::sum);
      found.merge(one.rule(), isFound(one) ? 1 : 0, Integer::sum);
    }
    long false1000 = 1_000L * falseAlarms().size();
    String figures =
        "%d shifts, %d events, planted %s, found %s, false alarms %s"
            .formatted(year.shifts(), events[0], planted, found, byRule(falseAlarms()));
    assertThat(year.shifts()).as(figures).isGreaterThan(25_000);
    assertThat(planted.values()).as(figures).allMatch(n -> n >= PLANTED / 2);
    for (SharingRule rule : SharingRule.values()) {
      assertThat(100 * found.getOrDefault(rule, 0))
          .as(figures)
          .isGreaterThanOrEqualTo(99 * planted.getOrDefault(rule, 0));
    }
    assertThat(false1000).as(figures).isLessThanOrEqualTo(year.shifts());
  }

  private boolean isFound(Planted planted) {
    return suspicions.stream()
        .anyMatch(s -> s.rule() == planted.rule() && planted.explains(s.account(), s.at()));
  }

  private List<SharingSuspicion> falseAlarms() {
    return suspicions.stream()
        .filter(s -> year.planted().stream().noneMatch(p -> p.explains(s.account(), s.at())))
        .toList();
  }

  private static Map<SharingRule, Integer> byRule(List<SharingSuspicion> suspicions) {
    Map<SharingRule, Integer> counts = new EnumMap<>(SharingRule.class);
    suspicions.forEach(s -> counts.merge(s.rule(), 1, Integer::sum));
    return counts;
  }
}
