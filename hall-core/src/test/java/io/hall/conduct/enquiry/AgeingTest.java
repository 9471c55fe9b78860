package io.hall.conduct.enquiry;

import static io.hall.conduct.enquiry.AgeingProperties.NOW;
import static io.hall.conduct.enquiry.AgeingProperties.ofAge;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-4.3")
class AgeingTest {

  @Test
  void what_is_exactly_as_old_as_a_bound_stands_above_it() {
    Duration day = Duration.ofDays(1);
    AgeingReport report =
        AgeingReport.of(
            List.of(ofAge(1, day), ofAge(2, day.minusMillis(1))), NOW, AgeingReport.BOUNDS);
    assertThat(report.classes().get(0).open()).hasSize(1);
    assertThat(report.classes().get(1).open()).hasSize(1);
    assertThat(report.classes().get(1).from()).isEqualTo(day);
  }

  @Test
  void a_finding_names_the_owner_and_the_day() {
    assertThat(
            AgeingReport.of(List.of(ofAge(1, Duration.ofDays(4))), NOW, AgeingReport.BOUNDS)
                .olderThan(Duration.ofDays(3)))
        .singleElement()
        .hasToString("CONDUCT-042 An enquiry that C01 was asked first is open since 2026-11-19");
  }
}
