package io.hall.security.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.disclosure.ExportRate.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExportRateTest {

  private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

  private static List<Taken> history(long... rowsOfHours) {
    List<Taken> taken = new ArrayList<>();
    for (int i = 0; i < rowsOfHours.length; i++) {
      taken.add(new Taken(NOW.minus(Duration.ofHours(2L + 24L * i)), rowsOfHours[i]));
    }
    return taken;
  }

  private static boolean isAlarm(List<Taken> history, long... now) {
    List<Taken> taken = new ArrayList<>(history);
    for (long rows : now) {
      taken.add(new Taken(NOW.minusSeconds(taken.size()), rows));
    }
    return ExportRate.alarm(taken, NOW).isPresent();
  }

  @Test
  void three_times_the_median_is_usual_and_one_more_is_not() {
    List<Taken> history = history(10, 1_000, 20, 5, 30);
    assertThat(isAlarm(history, 60)).isFalse();
    assertThat(isAlarm(history, 61)).isTrue();
    assertThat(isAlarm(history, 30, 31)).isTrue();
  }

  @Test
  void of_an_even_number_of_hours_the_lower_middle_one_counts() {
    assertThat(isAlarm(history(10, 20, 30, 40, 50, 60), 90)).isFalse();
    assertThat(isAlarm(history(10, 20, 30, 40, 50, 60), 91)).isTrue();
  }

  @Test
  void as_long_as_little_is_known_a_thousand_rows_are_usual() {
    assertThat(isAlarm(List.of(), 1_000)).isFalse();
    assertThat(isAlarm(List.of(), 1_001)).isTrue();
    assertThat(isAlarm(history(1, 1, 1, 1), 1_000)).isFalse();
    assertThat(isAlarm(history(1, 1, 1, 1, 1), 4)).isTrue();
  }

  @Test
  void what_is_older_than_thirty_days_or_within_the_hour_is_not_history() {
    List<Taken> old = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      old.add(
          new Taken(NOW.minus(Duration.ofHours(1)).minus(ExportRate.HISTORY).minusSeconds(i), 1));
      old.add(new Taken(NOW.minusSeconds(60L * i), 1));
    }
    assertThat(isAlarm(old, 500)).isFalse();
  }

  @Test
  void exports_of_one_hour_count_together() {
    List<Taken> history = new ArrayList<>(history(10, 10, 10, 10, 10));
    history(10, 10, 10, 10, 10).forEach(t -> history.add(new Taken(t.at().plusSeconds(-1), 10)));
    assertThat(isAlarm(history, 60)).isFalse();
    assertThat(isAlarm(history, 61)).isTrue();
  }

  @Property(tries = 1000)
  void more_rows_never_take_an_alarm_back(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 500) Integer> hours,
      @ForAll @IntRange(min = 0, max = 3_000) int rows,
      @ForAll @IntRange(min = 0, max = 3_000) int more) {
    List<Taken> history = history(hours.stream().mapToLong(Integer::longValue).toArray());
    if (isAlarm(history, rows)) {
      assertThat(isAlarm(history, rows + more)).isTrue();
    }
  }
}
