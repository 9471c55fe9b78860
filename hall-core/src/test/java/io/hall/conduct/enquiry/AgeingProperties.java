package io.hall.conduct.enquiry;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.conduct.enquiry.AgeingReport.AgeClass;
import io.hall.conduct.enquiry.Enquiry.Open;
import io.hall.store.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("规程-4.3")
class AgeingProperties {

  static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  static Open ofAge(int index, Duration age) {
    Asked asked =
        new Asked(new RequestId("q" + index), HALL, "1", WANG, NOW.minus(age), "过户", false);
    return new Open(asked, Map.of(), WANG, Optional.empty());
  }

  private static List<Open> ofHours(List<Integer> hours) {
    List<Open> open = new ArrayList<>();
    hours.forEach(age -> open.add(ofAge(open.size(), Duration.ofHours(age))));
    return open;
  }

  @Property
  void each_question_stands_in_one_class_and_the_oldest_comes_first(
      @ForAll @Size(max = 30) List<@IntRange(min = -5, max = 400) Integer> hours) {
    List<Open> open = ofHours(hours);
    AgeingReport report = AgeingReport.of(open, NOW, AgeingReport.BOUNDS);

    assertThat(report.count()).isEqualTo(open.size());
    assertThat(report.classes()).hasSize(4);
    List<Open> all = report.classes().stream().flatMap(c -> c.open().stream()).toList();
    assertThat(all).containsExactlyInAnyOrderElementsOf(open);
    for (int i = 0; i < 4; i++) {
      AgeClass some = report.classes().get(i);
      Instant latest = NOW.minus(some.from());
      boolean last = i == 3;
      Duration next = last ? Duration.ZERO : report.classes().get(i + 1).from();
      assertThat(some.open())
          .isSortedAccordingTo((a, b) -> a.asked().receivedAt().compareTo(b.asked().receivedAt()))
          .allMatch(e -> some.from().isZero() || !e.asked().receivedAt().isAfter(latest))
          .allMatch(e -> last || e.asked().receivedAt().isAfter(NOW.minus(next)));
    }
  }

  @Property
  void what_waits_too_long_is_told_once_each(
      @ForAll @Size(max = 30) List<@IntRange(min = -5, max = 400) Integer> hours,
      @ForAll @IntRange(min = 1, max = 300) int limit) {
    List<Finding> findings =
        AgeingReport.of(ofHours(hours), NOW, AgeingReport.BOUNDS)
            .olderThan(Duration.ofHours(limit));
    assertThat(findings).hasSize((int) hours.stream().filter(age -> age >= limit).count());
    assertThat(findings).extracting(f -> f.parameters().get("since")).isSorted();
  }
}
