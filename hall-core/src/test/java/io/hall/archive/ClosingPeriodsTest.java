package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.archive.FilingHall.SEASON;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.HALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.KeptCheckpoint.Period;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Hash;
import io.hall.store.RequestId;
import io.hall.store.TestDatabase;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("规程-7.2")
class ClosingPeriodsTest extends FilingTestBase {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth MARCH = YearMonth.of(2027, 3);

  /** What a summary of the month leaves in the log. */
  private static Hash summary(FilingHall hall) {
    return hall.store()
        .write(
            c ->
                hall.store()
                    .log()
                    .append(
                        c,
                        new Entry(
                            "monthly-summary",
                            "report.month.1",
                            hall.hall().request(),
                            hall.hall().clock().instant(),
                            Canonical.EMPTY,
                            Canonical.EMPTY)))
        .hash();
  }

  private static KeptCheckpoint month(
      FilingHall hall, HeatingSeason season, YearMonth month, Hash about) {
    return month(hall, hall.hall().request(), season, month, about);
  }

  private static KeptCheckpoint month(
      FilingHall hall, RequestId request, HeatingSeason season, YearMonth month, Hash about) {
    return hall.store()
        .write(c -> hall.checkpoints().closeMonth(c, request, HALL, season, month, about));
  }

  private static BusinessDate date(String iso) {
    return BusinessDate.parse(iso);
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_month_has_the_tree_of_its_last_day_and_the_sums_of_its_days(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    hall.close(FIRST);
    hall.work(date("2026-11-30"));
    KeptCheckpoint last = hall.close(date("2026-11-30"));
    hall.work(date("2026-12-01"));
    hall.close(date("2026-12-01"));
    Hash about = summary(hall);

    KeptCheckpoint month = month(hall, SEASON, NOVEMBER, about);

    assertThat(month.sealed().checkpoint().head()).isEqualTo(last.sealed().checkpoint().head());
    assertThat(month.about()).contains(about);
    assertThat(month.first()).isEqualTo(date("2026-11-01"));
    assertThat(month.last()).isEqualTo(date("2026-11-30"));
    assertThat(month.sealed().checkpoint().figures())
        .containsEntry("month", 202611L)
        .containsEntry("issued", 8L)
        .containsEntry("issued-fen", 423064L)
        .containsEntry("spoiled", 2L)
        .doesNotContainKey("day");
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_month_is_closed_once_about_one_summary(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    hall.close(FIRST);
    hall.hall().at("2026-12-01T09:00");
    Hash about = summary(hall);
    Hash other = summary(hall);
    RequestId request = hall.hall().request();
    KeptCheckpoint month = month(hall, request, SEASON, NOVEMBER, about);

    assertThat(month(hall, request, SEASON, NOVEMBER, about)).isEqualTo(month);
    assertThat(month(hall, SEASON, NOVEMBER, about)).isEqualTo(month);
    assertThat(codesOf(() -> month(hall, SEASON, NOVEMBER, other))).containsExactly("ARCHIVE-018");
    assertThat(codesOf(() -> month(hall, request, SEASON, NOVEMBER, other)))
        .containsExactly("STORE-003");
    assertThat(codesOf(() -> hall.close(date("2026-11-30")))).containsExactly("ARCHIVE-012");
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_month_waits_for_its_end_its_days_and_its_summary(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    Hash about = summary(hall);
    assertThat(codesOf(() -> month(hall, SEASON, NOVEMBER, Hash.NONE)))
        .containsExactly("ARCHIVE-009");
    assertThat(codesOf(() -> month(hall, SEASON, NOVEMBER, about))).containsExactly("ARCHIVE-017");
    hall.hall().at("2026-12-01T09:00");
    assertThat(codesOf(() -> month(hall, SEASON, NOVEMBER, about))).containsExactly("ARCHIVE-011");
    assertThat(codesOf(() -> month(hall, SEASON.next(), NOVEMBER, about)))
        .containsExactly("ARCHIVE-016");
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_month_is_over_when_its_last_day_is_closed(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(date("2026-11-30"));
    hall.close(date("2026-11-30"));
    assertThat(month(hall, SEASON, NOVEMBER, summary(hall)).size()).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_season_ends_with_its_last_day_of_heat_and_the_next_begins_a_tree(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(date("2027-03-15"));
    hall.close(date("2027-03-15"));
    hall.work(date("2027-03-16"));
    KeptCheckpoint next = hall.close(date("2027-03-16"));
    hall.hall().at("2027-04-01T09:00");
    Hash about = summary(hall);

    KeptCheckpoint before = month(hall, SEASON, MARCH, about);
    KeptCheckpoint behind = month(hall, SEASON.next(), MARCH, about);
    KeptCheckpoint season = season(hall, SEASON);

    assertThat(next.season()).isEqualTo(SEASON.next());
    assertThat(next.size()).isEqualTo(7);
    assertThat(before.last()).isEqualTo(date("2027-03-15"));
    assertThat(behind.first()).isEqualTo(date("2027-03-16"));
    assertThat(season.first()).isEqualTo(date("2026-03-16"));
    assertThat(season.last()).isEqualTo(date("2027-03-15"));
    assertThat(season.about()).isEmpty();
    assertThat(season.sealed().checkpoint().figures())
        .containsEntry("season", 2026L)
        .containsEntry("issued", 4L);
    assertThat(season(hall, SEASON)).isEqualTo(season);
    assertThat(hall.all(SEASON))
        .extracting(KeptCheckpoint::period)
        .containsExactly(Period.DAY, Period.MONTH, Period.SEASON);
    assertThat(codesOf(() -> season(hall, SEASON.next()))).containsExactly("ARCHIVE-017");
  }

  private static KeptCheckpoint season(FilingHall hall, HeatingSeason season) {
    RequestId request = hall.hall().request();
    return hall.store().write(c -> hall.checkpoints().closeSeason(c, request, HALL, season));
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_season_in_which_nothing_was_done_has_the_tree_without_leaves(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.hall().at("2027-04-01T09:00");
    assertThat(season(hall, SEASON).size()).isZero();
  }
}
