package io.hall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.FilingSeasons.Filed;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingSeasonsTest {

  private static final FilingSeasons JIAOZUO =
      new FilingSeasons(SeasonCalendar.shipped(), City.JIAOZUO);
  private static final FilingSeasons ZHENGZHOU =
      new FilingSeasons(SeasonCalendar.shipped(), City.ZHENGZHOU);

  @ParameterizedTest
  @CsvSource({
    "2026-03-15, 2025-2026",
    "2026-03-16, 2026-2027",
    "2026-08-01, 2026-2027",
    "2026-11-08, 2026-2027",
    "2026-12-31, 2026-2027",
    "2027-01-01, 2026-2027",
    "2027-03-15, 2026-2027",
    "2027-03-16, 2027-2028"
  })
  void a_date_is_filed_to_the_first_season_that_does_not_end_before_it(String date, String season) {
    assertThat(JIAOZUO.of(BusinessDate.parse(date)).orThrow().season()).hasToString(season);
  }

  @Test
  void a_city_whose_heat_ends_a_day_earlier_files_a_day_earlier() {
    BusinessDate date = BusinessDate.parse("2027-03-15");
    assertThat(ZHENGZHOU.of(date).orThrow().season()).hasToString("2027-2028");
  }

  @Property(tries = 500)
  void every_date_is_in_its_season_and_seasons_follow_without_a_gap(
      @ForAll @IntRange(max = 3_000) int days) {
    BusinessDate date = BusinessDate.parse("2024-03-16").plusDays(days);
    Filed filed = JIAOZUO.of(date).orThrow();
    assertThat(filed.contains(date)).isTrue();
    assertThat(JIAOZUO.of(filed.season()).orThrow()).isEqualTo(filed);
    Filed next = JIAOZUO.of(filed.last().next()).orThrow();
    assertThat(next.season()).isEqualTo(filed.season().next());
    assertThat(next.first()).isEqualTo(filed.last().next());
    assertThat(next.contains(date)).isFalse();
  }

  @Test
  void where_the_calendar_is_silent_nothing_is_guessed() {
    for (String date : List.of("2020-11-08", "2023-11-20", "2024-02-01")) {
      assertThat(JIAOZUO.of(BusinessDate.parse(date)).findings())
          .extracting(finding -> finding.code().id())
          .containsExactly("SEASON-004");
    }
    assertThat(JIAOZUO.of(BusinessDate.parse("1949-05-01")).findings())
        .extracting(finding -> finding.code().id())
        .containsExactly("SEASON-003");
    assertThat(JIAOZUO.of(new HeatingSeason(2023)).value()).isEmpty();
  }
}
