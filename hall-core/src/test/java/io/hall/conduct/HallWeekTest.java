package io.hall.conduct;

import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HallWeekTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-W48",
    "2026-11-29, 2026-W48",
    "2026-11-30, 2026-W49",
    "2025-12-28, 2025-W52",
    "2025-12-29, 2026-W01",
    "2026-12-31, 2026-W53",
    "2027-01-01, 2026-W53",
    "2027-01-03, 2026-W53",
    "2027-01-04, 2027-W01",
    "2020-12-31, 2020-W53",
    "2024-12-30, 2025-W01"
  })
  void a_day_lies_in_its_iso_week(String day, String week) {
    assertThat(HallWeek.of(BusinessDate.parse(day))).hasToString(week);
    assertThat(HallWeek.parse(week).contains(BusinessDate.parse(day))).isTrue();
  }

  @Test
  void a_week_changes_at_midnight_in_shanghai() {
    assertThat(HallWeek.of(BusinessDate.of(Instant.parse("2026-11-22T15:59:59.999Z"))))
        .hasToString("2026-W47");
    assertThat(HallWeek.of(BusinessDate.of(Instant.parse("2026-11-22T16:00:00Z"))))
        .hasToString("2026-W48");
  }

  @Test
  void midnight_is_shanghais_also_in_the_years_of_its_summer_time() {
    assertThat(BusinessDate.of(Instant.parse("1986-07-01T15:30:00Z"))).hasToString("1986-07-02");
    assertThat(BusinessDate.of(Instant.parse("1996-07-01T15:30:00Z"))).hasToString("1996-07-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-W54",
        "2025-W53",
        "2026-W00",
        "2026W47",
        "2026-w47",
        "2026-W7",
        "1999-W10",
        "3000-W10",
        "",
        "2026-W471",
        "２０２６-W47"
      })
  void what_is_no_week_is_refused(String text) {
    assertThat(codesOf(() -> HallWeek.parse(text))).containsExactly("CONDUCT-001");
  }

  @Test
  void a_week_of_numbers_out_of_range_is_refused() {
    assertThat(codesOf(() -> new HallWeek(1999, 1))).containsExactly("CONDUCT-001");
    assertThat(codesOf(() -> new HallWeek(3000, 1))).containsExactly("CONDUCT-001");
    assertThat(codesOf(() -> new HallWeek(2026, 0))).containsExactly("CONDUCT-001");
    assertThat(new HallWeek(2000, 1).monday()).hasToString("2000-01-03");
    assertThat(new HallWeek(2999, 1).year()).isEqualTo(2999);
  }

  @Property
  void each_day_lies_in_the_seven_days_of_its_week(@ForAll @IntRange(max = 300_000) int days) {
    BusinessDate day = BusinessDate.parse("2001-01-01").plusDays(days);
    HallWeek week = HallWeek.of(day);

    assertThat(week.days()).hasSize(7).contains(day).isSorted();
    assertThat(week.monday().date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(week.sunday()).isEqualTo(week.days().get(6));
    assertThat(HallWeek.parse(week.toString())).isEqualTo(week);
    assertThat(week.next().monday()).isEqualTo(week.sunday().next());
    assertThat(week.next()).isGreaterThan(week);
    assertThat(week.contains(week.next().monday())).isFalse();
  }

  @Test
  void weeks_are_sorted_by_year_first() {
    List<HallWeek> weeks =
        List.of(HallWeek.parse("2026-W53"), HallWeek.parse("2027-W01"), HallWeek.parse("2027-W02"));
    assertThat(weeks).isSorted();
  }
}
