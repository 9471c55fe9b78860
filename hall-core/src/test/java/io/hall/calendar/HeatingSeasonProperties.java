package io.hall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HeatingSeasonProperties {

  @Property
  void what_is_written_is_read_back(@ForAll @IntRange(min = 1949, max = 9998) int year) {
    HeatingSeason season = new HeatingSeason(year);

    assertThat(HeatingSeason.parse(season.code()).orThrow()).isEqualTo(season);
    assertThat(HeatingSeason.parse(season.displayName()).orThrow()).isEqualTo(season);
  }

  @Property
  void only_successive_years_make_a_season(
      @ForAll @IntRange(min = 1949, max = 9998) int first,
      @ForAll @IntRange(min = 1949, max = 9998) int second) {
    assertThat(HeatingSeason.parse(first + "-" + second).value().isPresent())
        .isEqualTo(second == first + 1);
  }
}
