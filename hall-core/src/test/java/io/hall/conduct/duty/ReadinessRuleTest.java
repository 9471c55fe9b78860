package io.hall.conduct.duty;

import static io.hall.conduct.ConductAtWork.CALENDAR;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.duty.ReadinessRule.Openings;
import io.hall.conduct.duty.ReadinessRule.Unready;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("规程-4.1")
class ReadinessRuleTest {

  private static final ReadinessRule ONCE = ReadinessRule.regulation();
  private static final ReadinessRule EACH = ONCE.before(Openings.EACH);

  @Test
  void the_clause_asks_once_a_day_ten_minutes_before_and_nothing_is_issued_without() {
    assertThat(ONCE)
        .isEqualTo(new ReadinessRule(Openings.FIRST, Unready.REFUSE, Duration.ofMinutes(10)));
    assertThat(ONCE.openings(CALENDAR, MONDAY)).containsExactly(LocalTime.of(8, 0));
    assertThat(ONCE.when(Unready.RECORD).unready()).isEqualTo(Unready.RECORD);
  }

  @Test
  void a_hall_may_ask_before_each_opening() {
    assertThat(EACH.openings(CALENDAR, MONDAY))
        .containsExactly(LocalTime.of(8, 0), LocalTime.of(14, 0));
    assertThat(EACH.latestArrival(MONDAY, LocalTime.of(14, 0)))
        .isEqualTo(instant("2026-11-23T13:50"));
  }

  @ParameterizedTest
  @CsvSource({
    "00:00, 08:00, 08:00",
    "07:59:59, 08:00, 08:00",
    "08:00, 08:00, 08:00",
    "13:59:59.999, 08:00, 08:00",
    "14:00, 08:00, 14:00",
    "23:59, 08:00, 14:00"
  })
  void the_opening_that_counts_is_the_last_that_has_come(String at, String once, String each) {
    assertThat(ONCE.openingFor(CALENDAR, MONDAY, instant("2026-11-23T" + at)))
        .contains(LocalTime.parse(once));
    assertThat(EACH.openingFor(CALENDAR, MONDAY, instant("2026-11-23T" + at)))
        .contains(LocalTime.parse(each));
  }

  @Test
  void a_closed_day_has_no_opening() {
    BusinessDate sunday = BusinessDate.parse("2026-11-22");
    assertThat(EACH.openings(CALENDAR, sunday)).isEmpty();
    assertThat(EACH.openingFor(CALENDAR, sunday, instant("2026-11-22T09:00"))).isEmpty();
  }
}
