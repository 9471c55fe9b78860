package io.hall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFileCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonCalendarTest {

  private static final String HEADER =
      "city,kind,season_from,season_to,start,end,pay_from,pay_by,source\n";

  @ParameterizedTest
  @CsvSource({
    "2023, 122, 121",
    "2024, 121, 120",
    "2025, 121, 120",
    "2026, 121, 120",
    "2027, 122, 121",
    "2028, 121, 120"
  })
  void jiaozuo_heats_a_day_longer_than_zhengzhou(int year, int jiaozuo, int zhengzhou) {
    assertThat(period(City.JIAOZUO, year).dayCount()).isEqualTo(jiaozuo);
    assertThat(period(City.ZHENGZHOU, year).dayCount()).isEqualTo(zhengzhou);
  }

  @Test
  void a_season_runs_from_instant_to_instant_in_china() {
    SeasonPeriod jiaozuo = period(City.JIAOZUO, 2026);
    SeasonPeriod zhengzhou = period(City.ZHENGZHOU, 2026);

    assertThat(jiaozuo.start()).isEqualTo(Instant.parse("2026-11-14T16:00:00Z"));
    assertThat(jiaozuo.end()).isEqualTo(Instant.parse("2027-03-15T16:00:00Z"));
    assertThat(zhengzhou.start()).isEqualTo(Instant.parse("2026-11-14T16:00:00Z"));
    assertThat(zhengzhou.end()).isEqualTo(Instant.parse("2027-03-14T16:00:00Z"));
  }

  @Test
  void the_first_and_the_last_day_belong_to_the_season() {
    SeasonPeriod period = period(City.JIAOZUO, 2026);

    assertThat(period.contains(day("2026-11-14"))).isFalse();
    assertThat(period.contains(day("2026-11-15"))).isTrue();
    assertThat(period.contains(day("2027-03-15"))).isTrue();
    assertThat(period.contains(day("2027-03-16"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-15, 2027-03-15, 121",
    "2026-01-01, 2028-01-01, 121",
    "2026-11-15, 2026-11-15, 1",
    "2026-11-14, 2026-11-15, 1",
    "2027-03-15, 2027-03-20, 1",
    "2027-01-01, 2027-01-31, 31",
    "2026-11-01, 2026-11-14, 0",
    "2027-03-16, 2027-04-01, 0",
    "2027-01-02, 2027-01-01, 0"
  })
  void actual_days_are_those_within_the_season(String from, String to, int days) {
    assertThat(period(City.JIAOZUO, 2026).daysWithin(day(from), day(to))).isEqualTo(days);
  }

  @Test
  void the_last_day_to_pay_is_the_announced_one_or_none() {
    assertThat(period(City.JIAOZUO, 2024).payBy()).contains(day("2024-11-10"));
    assertThat(period(City.JIAOZUO, 2025).payBy()).contains(day("2025-11-05"));
    assertThat(period(City.JIAOZUO, 2026).payBy()).isEmpty();
    assertThat(period(City.JIAOZUO, 2026).payFrom()).isEmpty();
    assertThat(period(City.ZHENGZHOU, 2026).payFrom()).contains(day("2026-09-01"));
    assertThat(period(City.ZHENGZHOU, 2026).payBy()).contains(day("2026-11-10"));
  }

  @Test
  void every_period_names_its_source() {
    assertThat(period(City.JIAOZUO, 2025).source()).contains("焦作日报");
    assertThat(period(City.JIAOZUO, 2025).season()).isEqualTo(new HeatingSeason(2025));
    assertThat(period(City.JIAOZUO, 2025).city()).isEqualTo(City.JIAOZUO);
  }

  @Test
  void what_is_not_in_the_data_is_not_known() {
    Checked<SeasonPeriod> early =
        SeasonCalendar.shipped().period(City.JIAOZUO, new HeatingSeason(2022));
    Checked<SeasonPeriod> elsewhere =
        SeasonCalendar.shipped().period(new City("harbin"), new HeatingSeason(2026));

    assertThat(early.findings()).extracting(f -> f.code().id()).containsExactly("SEASON-004");
    assertThat(elsewhere.findings().get(0))
        .hasToString(
            "SEASON-004 When harbin heats in 2026-2027 is not known; add a row to the file of the"
                + " heating seasons");
  }

  @Test
  void a_day_finds_the_season_in_which_it_is_heated() {
    SeasonCalendar calendar = SeasonCalendar.shipped();

    assertThat(season(calendar, "2026-11-15")).contains(new HeatingSeason(2026));
    assertThat(season(calendar, "2027-03-15")).contains(new HeatingSeason(2026));
    assertThat(season(calendar, "2026-03-15")).contains(new HeatingSeason(2025));
    assertThat(season(calendar, "2026-07-01")).isEmpty();
    assertThat(season(calendar, "1900-01-01")).isEmpty();
    assertThat(season(calendar, "1949-01-01")).isEmpty();
    assertThat(season(calendar, "9999-01-01")).contains(new HeatingSeason(9998));
  }

  @Test
  void an_announced_date_goes_before_the_standing_rule() {
    String rows =
        """
        jiaozuo,ANNOUNCED,2026-2027,2026-2027,11-08T00:00,03-20T24:00,,,early start
        jiaozuo,RULE,2020-2021,,11-15T00:00,03-15T24:00,,,rule
        """;
    SeasonCalendar calendar = parse(rows).orThrow();

    assertThat(calendar.period(City.JIAOZUO, new HeatingSeason(2026)).orThrow().dayCount())
        .isEqualTo(133);
    assertThat(calendar.period(City.JIAOZUO, new HeatingSeason(2027)).orThrow().dayCount())
        .isEqualTo(122);
  }

  @Test
  void a_season_may_last_207_days_as_in_heilongjiang() {
    SeasonCalendar calendar =
        parse("daqing,RULE,2020-2021,,10-05T00:00,04-29T24:00,,,ordinance\n").orThrow();

    assertThat(calendar.period(new City("daqing"), new HeatingSeason(2026)).orThrow().dayCount())
        .isEqualTo(207);
  }

  @Test
  void two_rows_of_a_kind_do_not_speak_of_the_same_season() {
    String rows =
        """
        jiaozuo,RULE,2020-2021,2024-2025,11-15T00:00,03-15T24:00,,,one
        zhengzhou,RULE,2024-2025,,11-15T00:00,03-15T24:00,,,other city
        jiaozuo,RULE,2024-2025,,11-15T00:00,03-15T24:00,,,two
        """;

    assertThat(parse(rows).findings())
        .singleElement()
        .hasToString(
            "SEASON-005 own.csv:4: The dates of these seasons stand at own.csv:2 already; end one"
                + " row before the other begins");
  }

  @Test
  void rows_that_meet_without_overlapping_are_right() {
    String rows =
        """
        jiaozuo,RULE,2020-2021,2023-2024,11-15T00:00,03-15T24:00,,,one
        jiaozuo,RULE,2024-2025,,11-15T00:00,03-15T24:00,,,two
        """;

    assertThat(parse(rows).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jiaozuo,RULE,2024-2025,2023-2024,11-15T00:00,03-15T24:00,,,x",
        "jiaozuo,RULE,2024-2025,,11-15T00:00,11-16T00:00,,,x",
        "jiaozuo,RULE,2024-2025,,11-15T00:00,11-15T24:00,,,x",
        "jiaozuo,RULE,2024-2025,,12-31T24:00,01-01T00:00,,,x",
        "jiaozuo,RULE,2024-2025,,11-15T00:00,03-15T24:00,11-10,09-01,x"
      })
  void a_row_does_not_end_before_it_begins_or_span_more_than_a_year(String row) {
    assertThat(parse(row).findings()).extracting(f -> f.code().id()).containsExactly("SEASON-006");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jiaozuo,RULE,2024-2025,2024-2025,11-15T00:00,11-15T00:00,,,a whole year",
        "jiaozuo,RULE,2024-2025,2024-2025,12-31T24:00,01-01T24:00,,,one day",
        "jiaozuo,RULE,2024-2025,2024-2025,11-15T00:00,03-15T24:00,11-10,11-10,one day to pay"
      })
  void a_row_may_span_a_day_or_a_year(String row) {
    assertThat(parse(row).findings()).isEmpty();
  }

  @Test
  void february_29_ends_a_season_on_the_last_of_february() {
    SeasonCalendar calendar =
        parse("jiaozuo,RULE,2020-2021,,11-15T00:00,02-29T24:00,,,x").orThrow();

    assertThat(calendar.period(City.JIAOZUO, new HeatingSeason(2026)).orThrow().last())
        .isEqualTo(day("2027-02-28"));
    assertThat(calendar.period(City.JIAOZUO, new HeatingSeason(2027)).orThrow().last())
        .isEqualTo(day("2028-02-29"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jiaozuo,RULE,2024-2025,,11-15T00:00,03-15T24:00,,,x | city",
        "jiaozuo,rule,2024-2025,,11-15T00:00,03-15T24:00,,,x | kind",
        "jiaozuo,RULE,2024,,11-15T00:00,03-15T24:00,,,x | season_from",
        "jiaozuo,RULE,2024-2025,2025,11-15T00:00,03-15T24:00,,,x | season_to",
        "jiaozuo,RULE,2024-2025,,11-15,03-15T24:00,,,x | start",
        "jiaozuo,RULE,2024-2025,,11-15T12:00,03-15T24:00,,,x | start",
        "jiaozuo,RULE,2024-2025,,11-31T00:00,03-15T24:00,,,x | start",
        "jiaozuo,RULE,2024-2025,,11-15T00:00,3-15T24:00,,,x | end",
        "jiaozuo,RULE,2024-2025,,11-15T00:00,03-15T24:00,9-01,,x | pay_from",
        "jiaozuo,RULE,2024-2025,,11-15T00:00,03-15T24:00,,2024-11-10,x | pay_by"
      })
  void a_field_that_is_not_in_its_form_is_named(String row, String column) {
    assertThat(parse(row).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(RuleFileCode.FIELD_NOT_IN_FORM);
              assertThat(finding.where()).isEqualTo("own.csv:2");
              assertThat(finding.parameters()).containsEntry("column", column);
            });
  }

  @Test
  void every_field_that_is_needed_is_asked_for_at_once() {
    assertThat(parse(",,,,,,,,").findings())
        .extracting(f -> f.parameters().get("column"))
        .containsExactly("city", "kind", "season_from", "start", "end", "source");
  }

  @Test
  void an_adopter_loads_a_file_of_their_own(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("own.csv");
    Files.writeString(
        file, "\uFEFF" + HEADER + "kaifeng,RULE,2026-2027,,11-15T00:00,03-15T24:00,,,x\r\n");

    SeasonPeriod period =
        SeasonCalendar.read(file)
            .orThrow()
            .period(new City("kaifeng"), new HeatingSeason(2026))
            .orThrow();

    assertThat(period.dayCount()).isEqualTo(121);
  }

  @Test
  void a_period_has_1_to_366_days() {
    BusinessDate first = day("2026-11-15");

    assertThat(new SeasonPeriod.Days(first, first).count()).isEqualTo(1);
    assertThat(new SeasonPeriod.Days(first, first.plusDays(365)).count()).isEqualTo(366);
    assertThatThrownBy(() -> new SeasonPeriod.Days(first, first.plusDays(-1)))
        .hasMessageContaining("1 to 366");
    assertThatThrownBy(() -> new SeasonPeriod.Days(first, first.plusDays(366)))
        .hasMessageContaining("1 to 366");
  }

  @Test
  void a_city_has_a_key() {
    assertThat(City.parse("jiaozuo")).contains(City.JIAOZUO);
    assertThat(City.parse("x".repeat(32))).isPresent();
    assertThat(City.parse("x".repeat(33))).isEmpty();
    assertThat(City.parse("1x")).isEmpty();
    assertThat(City.JIAOZUO).hasToString("jiaozuo");
    assertThatThrownBy(() -> new City("焦作")).hasMessageContaining("lower-case");
  }

  private static Checked<SeasonCalendar> parse(String rows) {
    return SeasonCalendar.parse("own.csv", HEADER + rows);
  }

  private static Optional<HeatingSeason> season(SeasonCalendar calendar, String day) {
    return calendar.heatingOn(City.JIAOZUO, day(day)).map(SeasonPeriod::season);
  }

  private static SeasonPeriod period(City city, int year) {
    return SeasonCalendar.shipped().period(city, new HeatingSeason(year)).orThrow();
  }

  private static BusinessDate day(String iso) {
    return BusinessDate.parse(iso);
  }

  @Test
  void every_code_speaks_both_languages() {
    for (SeasonCode code : SeasonCode.values()) {
      assertThat(Finding.of(code).message(Locale.ENGLISH)).isNotBlank();
      assertThat(Finding.of(code).message(Locale.CHINESE)).containsPattern("\\p{IsHan}");
    }
  }
}
