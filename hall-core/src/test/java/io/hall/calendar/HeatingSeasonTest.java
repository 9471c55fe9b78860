package io.hall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatingSeasonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-2027",
        "2026—2027",
        "2026——2027",
        "2026–2027",
        "2026－2027",
        "2026~2027",
        "2026～2027",
        "2026〜2027",
        "2026/2027",
        "2026至2027",
        "2026 - 2027",
        "2026年-2027年",
        "2026年至2027年",
        "2026年～2027",
        "2026-2027采暖季",
        "2026~2027采暖季",
        "2026-2027采暖期",
        "2026-2027供暖季",
        "2026-2027供暖期",
        "2026-2027采暖年度",
        "2026-2027年度",
        "2026-2027年年度",
        "2026-2027年采暖季",
        "2026年至2027年供暖期",
        "2026—2027年采暖年度",
        "2026-2027 采暖季"
      })
  void a_season_is_read_in_every_form_that_people_write(String text) {
    assertThat(HeatingSeason.parse(text).orThrow()).isEqualTo(new HeatingSeason(2026));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026年度",
        "2026-27",
        "26-27",
        "20262027",
        "2026--2027",
        "2026.2027",
        "2026至2027至2028",
        " 2026-2027",
        "2026-2027 ",
        "2026-2027\n",
        "2026-2027暖季",
        "2026-2027采暖季采暖期",
        "2026-2027 年",
        "２０２６-２０２７",
        "٢٠٢٦-٢٠٢٧",
        "02026-2027",
        "-2026-2027",
        "2026采暖季-2027采暖季",
        "2026  - 2027"
      })
  void what_names_no_season_is_refused(String text) {
    assertFinding(HeatingSeason.parse(text), SeasonCode.NOT_A_SEASON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-2026", "2026-2028", "2027-2026", "1999-2001", "2026-2025采暖季"})
  void the_second_year_is_the_one_after_the_first(String text) {
    assertFinding(HeatingSeason.parse(text), SeasonCode.YEARS_NOT_IN_SUCCESSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1948-1949", "0000-0001", "0202-0203"})
  void seasons_begin_in_1949(String text) {
    assertFinding(HeatingSeason.parse(text), SeasonCode.YEAR_OUT_OF_RANGE);
  }

  @Test
  void the_first_and_the_last_season_are_read() {
    assertThat(HeatingSeason.parse("1949-1950").orThrow().firstYear()).isEqualTo(1949);
    assertThat(HeatingSeason.parse("9998-9999").orThrow().firstYear()).isEqualTo(9998);
    assertThatThrownBy(() -> new HeatingSeason(1948)).hasMessageContaining("1949 to 9998");
    assertThatThrownBy(() -> new HeatingSeason(9999)).hasMessageContaining("1949 to 9998");
  }

  @Test
  void a_text_of_32_characters_may_still_be_a_season_and_a_longer_one_is_not_looked_at() {
    assertThat(HeatingSeason.parse("2026-2027" + " ".repeat(23)).findings()).hasSize(1);
    assertFinding(HeatingSeason.parse("2026-2027" + "季".repeat(40)), SeasonCode.NOT_A_SEASON);
  }

  @ParameterizedTest
  @CsvSource({"2026, 2026-2027, 2026-2027采暖季", "1999, 1999-2000, 1999-2000采暖季"})
  void a_season_has_one_code_and_one_name_on_paper(int year, String code, String name) {
    HeatingSeason season = new HeatingSeason(year);

    assertThat(season.code()).isEqualTo(code);
    assertThat(season).hasToString(code);
    assertThat(season.displayName()).isEqualTo(name);
  }

  @Test
  void seasons_follow_each_other() {
    HeatingSeason season = new HeatingSeason(2026);

    assertThat(season.next()).isEqualTo(new HeatingSeason(2027));
    assertThat(season.previous()).isEqualTo(new HeatingSeason(2025));
    assertThat(season).isGreaterThan(season.previous()).isLessThan(season.next());
  }

  private static void assertFinding(Checked<HeatingSeason> checked, SeasonCode code) {
    assertThat(checked.value()).isEmpty();
    assertThat(checked.findings()).extracting(f -> f.code()).containsExactly(code);
  }
}
