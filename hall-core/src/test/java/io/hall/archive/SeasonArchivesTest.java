package io.hall.archive;

import static io.hall.archive.BoundSeason.END;
import static io.hall.archive.FilingHall.SEASON;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.store.NotedLocks;
import io.hall.store.RequestId;
import io.hall.store.StreamPart;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("规程-7.2")
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class SeasonArchivesTest {

  @Parameter public TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  private BoundSeason season;

  @BeforeEach
  void open(@TempDir Path folder) {
    season = new BoundSeason(kind, folder);
  }

  @AfterEach
  void close() {
    season.close();
  }

  private static StreamPart part(Cut cut, String stream) {
    return cut.streams().stream()
        .filter(part -> part.stream().equals(stream))
        .findFirst()
        .orElseThrow();
  }

  private List<String> refused(CutRequest ask) {
    CheckFailedException refusal =
        catchThrowableOfType(CheckFailedException.class, () -> season.cut(ask));
    return refusal.findings().stream().map(f -> f.code().id() + " " + f.parameters()).toList();
  }

  @Test
  void a_closing_cut_takes_every_stream_of_the_season_from_its_first_record() {
    season.work(BoundSeason.DAYS);
    season.file();
    Cut cut = season.cut(season.closing());
    assertThat(cut.from()).hasToString("2026-11-08");
    assertThat(cut.to()).isEqualTo(END);
    assertThat(cut.previous()).isEmpty();
    assertThat(cut.streams())
        .extracting(part -> part.stream() + " " + part.first() + "-" + part.last())
        .containsExactly(
            "checkpoint/H01 1-9",
            "daily-report/H01 1-5",
            "monthly-summary 1-3",
            "paper 1-1",
            "receipt-book/SJC01 1-13",
            "receipt-book/SJC02 1-23",
            "receipt-book/TFC01 1-8",
            "shift/H01/C01 1-10",
            "shift/H01/C02 1-10");
    assertThat(cut.own().first()).isEqualTo(1);
    Cut read = season.store().read(c -> season.archives().closing(c, SEASON)).orElseThrow();
    assertThat(read).isEqualTo(cut);
  }

  @Test
  void the_same_request_gives_the_same_cut_and_another_one_a_conflict() {
    season.work("2026-11-08");
    CutRequest ask = season.interim("2026-11-08");
    Cut cut = season.cut(ask);
    season.work("2026-11-09");
    assertThat(season.cut(ask)).isEqualTo(cut);
    CutRequest other =
        BoundSeason.asking(ask.request(), SEASON, BusinessDate.parse("2026-11-09"), false);
    assertThat(codesOf(() -> season.cut(other))).containsExactly("STORE-003");
    List<Cut> all = season.store().read(c -> season.archives().all(c));
    assertThat(all).containsExactly(cut);
  }

  @Test
  void everything_that_is_missing_is_found_at_once() {
    season.work("2026-11-08");
    BusinessDate second = BusinessDate.parse("2026-11-09");
    season.filing.work(second); // reported, and not closed by a checkpoint
    season.filing.open(BusinessDate.parse("2026-12-31"));
    season.filing.pay(WANG, "10");
    season.filing.hall().at("2027-03-16T08:00");
    assertThat(refused(season.closing()))
        .containsExactly(
            "ARCHIVE-035 {date=2026-12-31, hall=H01}",
            "ARCHIVE-036 {date=2026-11-09, hall=H01}",
            "ARCHIVE-037 {cashier=C01, date=2026-12-31, hall=H01}",
            "ARCHIVE-037 {cashier=C02, date=2026-12-31, hall=H01}",
            "ARCHIVE-038 {month=2026-11}",
            "ARCHIVE-039 {hall=H01, month=2026-11}",
            "ARCHIVE-040 {hall=H01, season=2026-2027, to=2027-03-15}",
            "ARCHIVE-041 {date=2027-01-01, hall=H01}",
            "ARCHIVE-041 {date=2027-03-15, hall=H01}");
  }

  @Test
  void an_interim_cut_asks_for_reports_and_checkpoints_alone() {
    season.work("2026-11-08");
    season.work("2026-12-31");
    Cut cut = season.cut(season.interim("2026-12-31"));
    assertThat(cut.closing()).isFalse();
    assertThat(cut.from()).hasToString("2026-11-08");
  }

  @Test
  void a_day_that_is_to_come_and_one_before_the_first_are_refused() {
    season.work("2026-11-08");
    assertThat(refused(season.interim("2026-11-09")))
        .containsExactly("ARCHIVE-033 {to=2026-11-09}");
    assertThat(refused(season.interim("2026-11-07")))
        .containsExactly("ARCHIVE-032 {from=2026-11-08, to=2026-11-07}");
  }

  @Test
  void a_hall_without_any_record_has_nothing_to_archive() {
    assertThat(refused(season.interim("2026-11-07")))
        .containsExactly("ARCHIVE-031 {to=2026-11-07}");
  }

  @Test
  void whoever_makes_a_cut_does_not_approve_it() {
    assertThatThrownBy(
            () ->
                new CutRequest(
                    new RequestId("a"), FilingHall.COMPANY, SEASON, END, true, LI, LI, Map.of()))
        .hasMessageContaining("ARCHIVE-034");
  }

  @Test
  void a_closed_season_is_neither_closed_nor_cut_again() {
    season.work(BoundSeason.DAYS);
    season.file();
    season.cut(season.closing());
    assertThat(refused(season.closing()))
        .containsExactly("ARCHIVE-030 {closed=2026-2027, season=2026-2027}");
    assertThat(refused(season.interim("2027-03-15")))
        .containsExactly("ARCHIVE-030 {closed=2026-2027, season=2026-2027}");
  }

  @Test
  void a_cut_waits_for_everybody_who_writes() {
    season.work("2026-11-08");
    if (kind == TestDatabase.Kind.SQLITE) {
      CutRequest ask = season.interim("2026-11-08");
      assertThat(season.filing.hall().held(c -> season.archives().cut(c, ask)))
          .contains(NotedLocks.STORE);
    }
  }

  @Test
  void the_next_season_begins_behind_the_one_that_was_closed_late() {
    season.work(BoundSeason.DAYS);
    season.work("2027-03-16"); // the next season begins before the last one is closed
    season.filing.hall().at("2027-03-17T08:00");
    season.file();
    Cut closed = season.cut(season.closing());
    season.work("2027-03-18");
    Cut next =
        season.cut(
            BoundSeason.asking(
                season.request(),
                new HeatingSeason(2027),
                BusinessDate.parse("2027-03-18"),
                false));
    assertThat(next.previous()).contains(closed.hash());
    assertThat(next.from()).hasToString("2027-03-16");
    assertThat(next.own().first()).isEqualTo(closed.own().last() + 1);
    assertThat(part(next, "receipt-book/SJC01").first()).isEqualTo(1);
    // both archives have the report, the shifts and the checkpoint of 16 March
    assertThat(part(closed, "daily-report/H01").last()).isEqualTo(6);
    assertThat(part(next, "daily-report/H01").first()).isEqualTo(6);
    assertThat(part(next, "shift/H01/C01").first()).isEqualTo(11);
    assertThat(part(next, "checkpoint/H01").first()).isEqualTo(6);
    assertThat(part(next, "paper").first()).isEqualTo(2);
    assertThat(next.streams()).extracting(StreamPart::stream).doesNotContain("monthly-summary");
  }
}
